import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import type { Access, Person } from '../editor/live-protocol.ts';
import { colorOfParty } from '../editor/party-color.ts';

/** How a person is shown to the others, always from the session and never from what a browser says. */
export function personOf(actor: Actor, access: Access): Person {
  const { code, kind } = actor.party;
  return { name: actor.name, party: code, kind, color: colorOfParty(code), access };
}

const RelativePosition = z.record(z.string(), z.unknown());
const Cursor = z.object({ anchor: RelativePosition, head: RelativePosition }).nullish();
const CURSOR_BYTES = 2_000;

/**
 * Rewrites the presence states of an incoming message in place: of a person only the cursor is taken, the rest is set
 * here. `owns` says whether a Yjs client id is this connection's; states of others are left out.
 */
export function rewritePresence(
  states: Map<number, Record<string, unknown>>,
  person: Person,
  owns: (clientId: number, state: Record<string, unknown>) => boolean,
): void {
  for (const [clientId, state] of states) {
    if (!owns(clientId, state)) {
      states.delete(clientId);
      continue;
    }
    const cursor = Cursor.safeParse(state['cursor']);
    const fits = cursor.success && JSON.stringify(cursor.data ?? null).length <= CURSOR_BYTES;
    // A reader's caret would only be in the way.
    const shown = fits && person.access === 'write' ? cursor.data : null;
    states.set(clientId, { user: person, cursor: shown ?? null });
  }
}
