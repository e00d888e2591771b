import { db } from '../db/client.ts';
import { demoEmail } from '../demo/accounts.ts';
import { env } from '../env.ts';
import type { Locale } from '../i18n/locales.ts';
import { partyName } from './party.ts';
import type { DemoChoicesView } from './views/demo-choices-view.ts';

/** Whom a visitor of the demo can sign in as, by conference; null where there is no demo. */
export async function demoChoices(locale: Locale): Promise<DemoChoicesView | null> {
  if (!env().demo) return null;
  const accounts = await db().account.findMany({
    where: { demo: true, suspendedAt: null },
    include: { party: { include: { bloc: true } } },
  });
  const choices = accounts
    .filter(({ email, party }) => email === demoEmail(party.code))
    .map(({ email, party }) => ({
      email,
      party: { code: party.code, kind: party.kind, name: partyName(party, locale) },
      bloc: party.bloc && { code: party.bloc.code, name: blocName(party.bloc.names, locale) },
    }))
    .sort((a, b) => a.party.name.localeCompare(b.party.name, locale));
  const delegations = choices.filter(({ party }) => party.kind === 'delegation');
  return {
    password: env().demoPassword,
    blocs: [...Map.groupBy(delegations, ({ bloc }) => bloc?.code ?? '').values()]
      .map((members) => ({ code: members[0]?.bloc?.code ?? '', name: members[0]?.bloc?.name ?? '', members }))
      .sort((a, b) => a.code.localeCompare(b.code)),
    others: choices.filter(({ party }) => party.kind !== 'delegation'),
  };
}

function blocName(names: unknown, locale: Locale): string {
  const known = names as Readonly<Record<string, string>>;
  return known[locale] ?? known['en'] ?? '';
}
