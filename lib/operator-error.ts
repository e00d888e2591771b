/**
 * Why the program cannot do what its operator asked, in one sentence that says what to do. It is printed without a stack;
 * every other error is a mistake of ours and is printed whole.
 */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
