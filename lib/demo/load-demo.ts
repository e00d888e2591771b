import { hashPassword } from '../auth/password.ts';
import { importDraft } from '../commands/import-draft.ts';
import { takePosition } from '../commands/take-position.ts';
import { db } from '../db/client.ts';
import { env } from '../env.ts';
import { countryName } from '../i18n/countries.ts';
import { DEMO_OBSERVER, demoEmail } from './accounts.ts';
import { demoActor } from './demo-actor.ts';
import { expectDone } from './expect-done.ts';
import { ZERO_DRAFT } from './zero-draft.ts';

/** Who supported the seven items from the start, in the words of the Secretariat's report. */
const SUPPORTERS = ['MEX', 'HND', 'GTM'];
const SUPPORT = 'Supports the seven items, and a declaration as the leading document.';

/** Loads the demo round into a database that has no negotiation yet; otherwise changes nothing. True when it did. */
export async function loadDemo(): Promise<boolean> {
  if ((await db().negotiation.count()) > 0) return false;
  await createDemoAccounts();
  const opened = expectDone(await importDraft(await demoActor('TS-RCM'), ZERO_DRAFT, { illustrative: true }));
  for (const country of SUPPORTERS) {
    const position = { target: { kind: 'whole' }, stance: 'support', note: SUPPORT } as const;
    expectDone(await takePosition(await demoActor(country), { negotiationId: opened.negotiationId, ...position }));
  }
  return true;
}

/** One account for each country and Secretariat and one observer, all with the demo password. */
async function createDemoAccounts(): Promise<void> {
  const parties = await db().party.findMany({
    where: { OR: [{ kind: { not: 'observer' } }, { code: DEMO_OBSERVER }] },
  });
  const passwordHash = await hashPassword(env().demoPassword);
  await db().account.createMany({
    data: parties.map(({ code, kind, names }) => ({
      email: demoEmail(code),
      name: kind === 'delegation' ? `Delegate of ${countryName(code, 'en')}` : nameIn(names, 'en'),
      passwordHash,
      partyCode: code,
      demo: true,
    })),
    skipDuplicates: true,
  });
}

function nameIn(names: unknown, language: string): string {
  return typeof names === 'object' && names !== null ? String((names as Record<string, unknown>)[language]) : '';
}
