import { followActs, loadFollowedText } from '../../commands/follow-acts.ts';
import { loadWorkingDraft } from '../../commands/load-working-draft.ts';
import { type AgreedLanguage, loadAgreedLanguage } from '../../db/agreed-language.ts';
import type { Prisma, Transaction } from '../../db/client.ts';
import { type RecordedAct, recordedActs } from '../../db/former-books.ts';
import { loadActs, type NegotiationActs } from '../../db/negotiation-acts.ts';
import { loadRevision, type StoredRevision } from '../../db/revisions.ts';
import type { LabelledDraft } from '../../domain/text/paragraph.ts';
import type { ExportParty, ExportSource } from '../../exports/export-view.ts';
import { exportWords } from '../../exports/words.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '../../i18n/locales.ts';
import { partyName } from '../party.ts';

/** An incorporation as it stands on the record. */
export type IncorporationEvent = Omit<RecordedAct, 'kind' | 'idHere'>;

/** Everything stored that an export is made from, read in one transaction. */
export interface ExportSources {
  readonly negotiation: Prisma.NegotiationGetPayload<object>;
  readonly language: string;
  readonly source: ExportSource;
  /** The exported text. */
  readonly draft: LabelledDraft;
  /** The revision before it, which changes are shown against; null for the zero draft. */
  readonly previous: StoredRevision | null;
  /** The working draft, in which a paragraph must stand to have a status. */
  readonly working: LabelledDraft;
  readonly acts: NegotiationActs;
  /** The stored sources, against which citations are checked. */
  readonly agreedLanguage: AgreedLanguage;
  /** Incorporations between the revision before and this text, oldest first. */
  readonly incorporations: readonly IncorporationEvent[];
  readonly party: (code: string) => ExportParty;
  /** Every delegation, by conference and name. */
  readonly delegations: readonly ExportParty[];
  readonly record: { readonly head: string; readonly seq: number };
  /** The interface language whose words are printed around the text. */
  readonly locale: Locale;
  readonly words: ReturnType<typeof exportWords>;
  readonly now: Date;
}

/** The negotiation's text that is asked for: a revision by number, or the working draft. */
export interface ExportedText {
  readonly slug: string;
  readonly revision: number | null;
  /** Number of the revision that changes are shown against; without it the one before. */
  readonly against?: number | null;
  /** The language version; without it the original. Only a revision has others. */
  readonly language?: string | null;
}

async function partiesNamed(tx: Transaction, locale: Locale): Promise<Pick<ExportSources, 'party' | 'delegations'>> {
  const parties = await tx.party.findMany({ orderBy: { blocCode: 'asc' } });
  const named = parties.map((party) => ({ ...party, name: partyName(party, locale) }));
  const names = new Map(named.map(({ code, name }) => [code, name]));
  const delegations = named
    .filter(({ kind }) => kind === 'delegation')
    .toSorted((a, b) => (a.blocCode ?? '').localeCompare(b.blocCode ?? '') || a.name.localeCompare(b.name, locale));
  return {
    party: (code) => ({ code, name: names.get(code) ?? code }),
    delegations: delegations.map(({ code, name }) => ({ code, name })),
  };
}

async function incorporationsBetween(tx: Transaction, negotiationId: string, after: Date, upTo: Date) {
  return await recordedActs(tx, negotiationId, { kinds: ['proposal.incorporated'], after, upTo });
}

async function recordHead(tx: Transaction, book: string): Promise<ExportSources['record']> {
  const last = await tx.event.findFirst({ where: { book }, orderBy: { seq: 'desc' } });
  return { head: last?.hash ?? '', seq: last?.seq ?? 0 };
}

/** Reads it all; null where the negotiation or the revision is unknown. */
export async function loadExportSources(tx: Transaction, wanted: ExportedText): Promise<ExportSources | null> {
  const now = new Date();
  const negotiation = await tx.negotiation.findUnique({ where: { slug: wanted.slug } });
  if (negotiation === null) return null;
  const { id, originalLanguage } = negotiation;
  const language = wanted.language ?? originalLanguage;
  const translated = language !== originalLanguage;
  if (translated && wanted.revision === null) return null;
  const { draft: working, current } = await loadWorkingDraft(tx, negotiation);
  const chosen = wanted.revision === null ? null : await loadRevision(tx, id, { number: wanted.revision, language });
  if (wanted.revision !== null && chosen === null) return null;
  const against = wanted.against ?? (chosen === null ? current.number : chosen.number - 1);
  const before = await loadRevision(tx, id, { number: against, language });
  // A comparison with a revision that is not there is no comparison; the zero draft has none before it.
  if (before === null && wanted.against != null) return null;
  const locale = isLocale(language) ? language : DEFAULT_LOCALE;
  return {
    negotiation,
    language,
    source: sourceOf(chosen, current, now),
    draft: chosen?.draft ?? working,
    previous: before,
    working,
    acts: await actsOn(tx, negotiation, { number: chosen?.number ?? null, working }),
    agreedLanguage: await loadAgreedLanguage(tx, id),
    // What the record keeps of an incorporation is in the original's words.
    incorporations:
      before && !translated ? await incorporationsBetween(tx, id, before.issuedAt, chosen?.issuedAt ?? now) : [],
    ...(await partiesNamed(tx, locale)),
    record: await recordHead(tx, id),
    locale,
    words: exportWords(locale),
    now,
  };
}

/** The acts as they stand on the text, followed in the original's words, of which they were made. */
async function actsOn(
  tx: Transaction,
  negotiation: ExportSources['negotiation'],
  { number, working }: { readonly number: number | null; readonly working: LabelledDraft },
): Promise<NegotiationActs> {
  const { id, originalLanguage: language } = negotiation;
  const acts = await loadActs(tx, id, { privateOf: null });
  const revision = number === null ? null : await loadRevision(tx, id, { number, language });
  const text = { draft: revision?.draft ?? working, ...(number !== null && { below: number }) };
  return followActs(acts, await loadFollowedText(tx, negotiation, text));
}

function sourceOf(chosen: StoredRevision | null, current: StoredRevision, now: Date): ExportSource {
  if (chosen === null) {
    const { symbol: basedOn, number: basedOnNumber } = current;
    return { kind: 'workingDraft', basedOn, basedOnNumber, at: now.toISOString() };
  }
  const { number, symbol, issuedAt } = chosen;
  return { kind: 'revision', number, symbol, issuedAt: issuedAt.toISOString() };
}
