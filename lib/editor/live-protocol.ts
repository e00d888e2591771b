/** What the browser and the server say to each other about a live section, beside Yjs itself. */
import { z } from 'zod';
import { SCHEMA_VERSION } from './schema.ts';

/** The address at which the one server takes WebSockets. */
export const COLLABORATION_PATH = '/collaboration';

/** Which live document: a section in one language, in one generation. */
export interface DocumentName {
  readonly documentId: string;
  readonly generation: number;
}

const NAME = /^section:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([1-9]\d{0,8})$/;

/** The name under which a live document is opened. */
export function formatDocumentName({ documentId, generation }: DocumentName): string {
  return `section:${documentId}:${generation}`;
}

/** The document a name stands for, or null: nothing but the exact form is a name. */
export function parseDocumentName(name: string): DocumentName | null {
  const match = NAME.exec(name);
  return match?.[1] ? { documentId: match[1], generation: Number(match[2]) } : null;
}

/** What the browser sends before the first sync, so that an editor too old to show the text is never given it. */
export const SCHEMA_TOKEN = `schema:${SCHEMA_VERSION}`;

/** What a connection may do with the words. */
export type Access = 'write' | 'read';

/**
 * The server's word to one browser. `refused`: an update was not taken and never will be; what this browser has
 * written since is kept there to be copied, and it starts afresh. `access`: what it may do from now on. `reload`: the
 * document is no longer the one to work on.
 */
export const ServerWord = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('refused'),
    code: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  z.object({ kind: z.literal('access'), access: z.enum(['write', 'read']) }),
  z.object({ kind: z.literal('reload') }),
]);
export type ServerWord = z.infer<typeof ServerWord>;

/** A person who has the section open, as the server tells it to the others. */
export const Person = z.object({
  name: z.string(),
  /** The party's code: a country's, or that of a Secretariat or observer body. */
  party: z.string(),
  kind: z.enum(['delegation', 'secretariat', 'observer']),
  /** Hexadecimal, dark enough for white letters. */
  color: z.string(),
  access: z.enum(['write', 'read']),
});
export type Person = z.infer<typeof Person>;

/** WebSocket close codes of our own: the browser must not try again by itself after these. */
export const CLOSE = { signedOut: 4401, forbidden: 4403 } as const;
