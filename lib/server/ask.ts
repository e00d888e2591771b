/** Questions in a terminal. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { OperatorError } from '../operator-error.ts';

/** True where a person sits who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** What the person typed, without blanks at its ends. Throws `OperatorError` when they end the input instead. */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return (await answerTo(terminal, question)).trim();
}

/** As `ask`, without showing what is typed, blanks kept. */
export async function askHidden(question: string): Promise<string> {
  process.stdout.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const answer = await answerTo(terminal, '');
  process.stdout.write('\n');
  return answer;
}

/** The first line of what is piped in. */
export async function firstLineOfInput(): Promise<string> {
  return (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? '';
}

async function answerTo(terminal: ReturnType<typeof createInterface>, question: string): Promise<string> {
  const ended = new AbortController();
  terminal.once('close', () => ended.abort());
  terminal.once('SIGINT', () => terminal.close());
  try {
    return await terminal.question(question, { signal: ended.signal });
  } catch {
    throw new OperatorError('Nothing was made.');
  } finally {
    terminal.close();
  }
}
