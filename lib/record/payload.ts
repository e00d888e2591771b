import type { Json } from '../domain/record/chain.ts';

/** A plain domain value as an event carries it: what JSON keeps of it, `undefined` left out. */
export function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null)) as Json;
}
