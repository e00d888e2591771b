import type { Actor } from '../auth/actor.ts';
import { db } from '../db/client.ts';
import { NO_COUNTS } from '../domain/consensus/course.ts';
import { countryName } from '../i18n/countries.ts';
import type { Locale } from '../i18n/locales.ts';
import { courseOf } from './consensus/course.ts';
import { sectionRows, wholeRow } from './consensus/rows.ts';
import { nameIn } from './names.ts';
import { negotiationText } from './negotiation-text.ts';
import type { ConsensusBloc, ConsensusView } from './views/consensus-view.ts';

/** Which negotiation's consensus is asked for, by whom, and in which language parties are named and ordered. */
export interface ConsensusQuestion {
  readonly slug: string;
  readonly actor: Actor;
  readonly locale: Locale;
}

/** Who agrees to what on the working draft as it stands; null where there is no such negotiation. */
export async function consensus({ slug, actor, locale }: ConsensusQuestion): Promise<ConsensusView | null> {
  const text = await negotiationText({ slug, base: { kind: 'workingDraft' }, actor });
  if (text === null) return null;
  const blocs = await delegationsByBloc(locale);
  const delegations = blocs.flatMap((bloc) => bloc.delegations);
  const { byStatus, total } = text.progress;
  const course = await courseOf(text.negotiation);
  return {
    slug,
    total,
    // What is struck out is no part of the text that is being agreed.
    byStatus: { ...NO_COUNTS, ...byStatus, deleted: 0 },
    blocs,
    whole: wholeRow(text, delegations),
    sections: sectionRows(text, delegations),
    course: [...course, { revision: null, byStatus: { ...NO_COUNTS, ...byStatus, deleted: 0 } }],
  };
}

async function delegationsByBloc(locale: Locale): Promise<readonly ConsensusBloc[]> {
  const blocs = await db().bloc.findMany({
    orderBy: { code: 'asc' },
    include: { parties: { where: { kind: 'delegation' } } },
  });
  const byName = (a: string, b: string) => countryName(a, locale).localeCompare(countryName(b, locale), locale);
  return blocs.map(({ code, names, parties }) => ({
    code,
    name: nameIn(names, locale),
    delegations: parties.map((party) => party.code).toSorted(byName),
  }));
}
