import { BadEnvironment } from '../env.ts';
import { OperatorError } from '../operator-error.ts';

/** What is wrong in one sentence for whoever runs the program; null for what nobody foresaw. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof OperatorError || error instanceof BadEnvironment) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  return code !== undefined && path !== undefined ? `${path} cannot be used (${code}).` : null;
}

/**
 * Runs a program of one act and prints what it came to. What is foreseen to go wrong is told in one sentence on standard
 * error, with exit code 1; everything else is thrown on.
 */
export async function runForOperator(act: () => string | Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await act()}\n`);
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  }
}
