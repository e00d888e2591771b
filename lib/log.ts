/** The program's log: one JSON object a line on standard output, for people and machines. Never a secret, never a text. */
import { type Logger, pino } from 'pino';
import { countLogLine } from './metrics.ts';

/** What a line tells besides its sentence. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

type Level = 'info' | 'warning' | 'error';

// The launcher's module and the one in Next's bundle are two copies in one process: they write through one.
const shared: { consensoLog?: Logger<Level> } = globalThis as object;

function log(): Logger<Level> {
  shared.consensoLog ??= pino<Level>(
    {
      base: null,
      customLevels: { info: 30, warning: 40, error: 50 },
      useOnlyCustomLevels: true,
      messageKey: 'message',
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      // Fields are chosen line by line; should one of these ever be among them, it is not written.
      redact: ['password', 'token', 'cookie', 'authorization', 'secret', 'email'],
    },
    // Standard output is written at once on Linux, pipes too: the last line before an end is not lost.
    { write: (line) => void process.stdout.write(line) },
  );
  return shared.consensoLog;
}

function write(level: Level, message: string, fields: LogFields): void {
  countLogLine(level);
  log()[level](fields, message);
}

/** Something worth knowing happened. */
export function logInfo(message: string, fields: LogFields = {}): void {
  write('info', message, fields);
}

/** Something is not as it should be, and the program goes on. */
export function logWarning(message: string, fields: LogFields = {}): void {
  write('warning', message, fields);
}

/** Something failed. The error is written with its causes and stacks, which nobody but the operator sees. */
export function logError(message: string, error: unknown, fields: LogFields = {}): void {
  write('error', message, { ...fields, error: told(error) });
}

/**
 * As `logError`, for what a person is told no more of than that it failed: returns the id by which the operator finds
 * the line.
 */
export function logUnexpected(message: string, error: unknown, fields: LogFields = {}): string {
  const id = crypto.randomUUID().slice(0, 8);
  logError(message, error, { ...fields, id });
  return id;
}

/** The longest message of an error that is written: longer ones quote what they failed on. */
const MESSAGE_LIMIT = 300;

function told(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error.slice(0, MESSAGE_LIMIT) : typeof error;
  const own = `${error.name}: ${messageOf(error)}${framesOf(error)}`;
  return error.cause === undefined || depth > 4 ? own : `${own}\ncaused by ${told(error.cause, depth + 1)}`;
}

/**
 * What an error says without the texts it failed on. Prisma quotes the whole statement with its values, which may be a
 * delegation's words: only its code and what it says of the model are kept.
 */
function messageOf(error: Error): string {
  if (!error.name.startsWith('PrismaClient')) return error.message.slice(0, MESSAGE_LIMIT);
  const { code, meta } = error as { code?: unknown; meta?: { modelName?: unknown } };
  return (
    [code, meta?.modelName].filter((part) => typeof part === 'string').join(' ') || 'a statement was not understood'
  );
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => `\n${line}`)
    .join('');
}
