import { describe, expect, test } from 'vitest';
import type { Actor, ActorParty } from '../auth/actor.ts';
import { mayAdmit, maySeePeople, maySetTroika, maySuspend } from './people.ts';

function actor(party: ActorParty): Actor {
  return { accountId: `account-${party.code}`, name: party.code, email: `${party.code}@example.org`, party };
}

const RCM = actor({ kind: 'secretariat', code: 'TS-RCM', bloc: 'RCM' });
const SACM = actor({ kind: 'secretariat', code: 'TS-SACM', bloc: 'SACM' });
const SLV = actor({ kind: 'delegation', code: 'SLV', bloc: 'RCM' });
const GTM = actor({ kind: 'delegation', code: 'GTM', bloc: 'RCM' });
const IOM = actor({ kind: 'observer', code: 'IOM', bloc: null });

const ACTORS = { RCM, SACM, SLV, GTM, IOM };
const PARTIES = {
  GTM: { kind: 'delegation', blocCode: 'RCM' },
  URY: { kind: 'delegation', blocCode: 'SACM' },
  'TS-RCM': { kind: 'secretariat', blocCode: 'RCM' },
  'TS-SACM': { kind: 'secretariat', blocCode: 'SACM' },
  IOM: { kind: 'observer', blocCode: null },
} as const;

const YES = null;
const FOREIGN = { code: 'otherBlocsParty' };
const NO = { code: 'onlySecretariats' };

/** Rows: who asks. Columns: for which party. */
const ADMITS = {
  RCM: { GTM: YES, URY: FOREIGN, 'TS-RCM': YES, 'TS-SACM': FOREIGN, IOM: YES },
  SACM: { GTM: FOREIGN, URY: YES, 'TS-RCM': FOREIGN, 'TS-SACM': YES, IOM: YES },
  SLV: { GTM: NO, URY: NO, 'TS-RCM': NO, 'TS-SACM': NO, IOM: NO },
  GTM: { GTM: NO, URY: NO, 'TS-RCM': NO, 'TS-SACM': NO, IOM: NO },
  IOM: { GTM: NO, URY: NO, 'TS-RCM': NO, 'TS-SACM': NO, IOM: NO },
};

const asked = Object.entries(ADMITS).flatMap(([who, row]) =>
  Object.entries(row).map(([party, verdict]) => ({ who, party, verdict })),
);

describe.each(asked)('$who for a person of $party', ({ who, party, verdict }) => {
  const by = ACTORS[who as keyof typeof ACTORS];
  const judged = PARTIES[party as keyof typeof PARTIES];

  test(`inviting and reinstating: ${verdict?.code ?? 'yes'}`, () => {
    expect(mayAdmit(by, judged)).toEqual(verdict);
  });

  test('suspending is the same, but for oneself', () => {
    expect(maySuspend(by, { id: 'another', party: judged })).toEqual(verdict);
    const itself = verdict === null ? { code: 'notYourself' } : verdict;
    expect(maySuspend(by, { id: by.accountId, party: judged })).toEqual(itself);
  });
});

test.each([
  ['RCM', YES, YES, { code: 'otherBlocsTroika' }],
  ['SACM', YES, { code: 'otherBlocsTroika' }, YES],
  ['SLV', NO, NO, NO],
  ['GTM', NO, NO, NO],
  ['IOM', NO, NO, NO],
] as const)('%s: sees people %j, sets the troika of RCM %j, of SACM %j', (who, sees, rcm, sacm) => {
  expect(maySeePeople(ACTORS[who])).toEqual(sees);
  expect(maySetTroika(ACTORS[who], 'RCM')).toEqual(rcm);
  expect(maySetTroika(ACTORS[who], 'SACM')).toEqual(sacm);
});
