/** What Akoma Ntoso says of a document: its addresses, its life, its steps, those who are named in it. */
import type { ExportParty, ExportView } from '../export-view.ts';
import { statusWords } from '../words.ts';
import { languageCode, ownNamespace, partyId, proposalId, slug, statusId } from './akn-names.ts';
import { element, type Xml } from './xml.ts';

const statuses = ['open', 'bracketed', 'adReferendum', 'agreed', 'deferred', 'deleted'] as const;
const day = (instant: string): string => instant.slice(0, 10);

/** When the text was issued, or exported where it is the working draft. */
function dateOf({ source }: ExportView): string {
  return day(source.kind === 'revision' ? source.issuedAt : source.at);
}

function identification(view: ExportView): Xml {
  const { negotiation, source, language } = view;
  const work = `/akn/un/statement/draft/${slug(negotiation.symbol)}`;
  const version = source.kind === 'revision' ? `${source.number}` : `draft-${source.basedOnNumber}`;
  const date = dateOf(view);
  const expression = `${work}/${languageCode(language)}@${date}:${version}`;
  const level = (name: string, uri: string, end: string, dateName: string, rest: readonly Xml[]) =>
    element(name, {}, [
      element('FRBRthis', { value: `${uri}/!main${end}` }),
      element('FRBRuri', { value: `${uri}${end}` }),
      element('FRBRdate', { date, name: dateName }),
      element('FRBRauthor', { href: '#secretariats', as: '#editor' }),
      ...rest,
    ]);
  return element('identification', { source: '#secretariats' }, [
    level('FRBRWork', work, '', 'generation', [
      element('FRBRcountry', { value: 'un' }),
      element('FRBRnumber', { value: negotiation.symbol }),
      element('FRBRname', { value: negotiation.title }),
    ]),
    level('FRBRExpression', expression, '', 'issued', [
      element('FRBRversionNumber', { value: version }),
      element('FRBRlanguage', { language: languageCode(language) }),
    ]),
    level('FRBRManifestation', expression, '.xml', 'markup', [element('FRBRformat', { value: 'application/akn+xml' })]),
  ]);
}

/** Every party that is named anywhere in the file, once. */
function partiesOf(view: ExportView): readonly ExportParty[] {
  const authors = view.sections.flatMap((section) => [
    ...(section.changedBy ? [section.changedBy] : []),
    ...[...(section.headingRedline ?? []), ...(section.chapeauRedline ?? [])].flatMap((piece) =>
      piece.kind === 'same' ? [] : [piece.by],
    ),
    ...section.paragraphs.flatMap((paragraph) => [
      ...(paragraph.changedBy ? [paragraph.changedBy] : []),
      ...[...(paragraph.redline ?? []), ...(paragraph.headingRedline ?? [])].flatMap((piece) =>
        piece.kind === 'same' ? [] : [piece.by],
      ),
      ...paragraph.reservations.map(({ delegation }) => delegation),
      ...(paragraph.pieces ?? []).flatMap((piece) => {
        const owners = piece.kind === 'alternatives' ? piece.alternatives.flatMap((one) => one.owners) : [];
        return [...owners, ...(piece.kind === 'deletion' || piece.kind === 'move' ? piece.owners : [])].map(
          ({ owner }) => ({
            code: owner,
            name: owner,
          }),
        );
      }),
      ...paragraph.proposedAfter.map(({ owner }) => owner),
    ]),
    ...section.proposedFirst.map(({ owner }) => owner),
  ]);
  const title = (view.titleRedline ?? []).flatMap((piece) => (piece.kind === 'same' ? [] : [piece.by]));
  const named = [
    ...view.proposals.flatMap(({ owner, coSponsors, supporters }) => [owner, ...coSponsors, ...supporters]),
    ...view.proposedSections.map(({ owner }) => owner),
    ...[...view.reservations, ...view.termObjections].map(({ delegation }) => delegation),
    ...view.positions.flatMap(({ positions }) => positions.map(({ delegation }) => delegation)),
    ...title,
    ...authors,
  ];
  // Where a party is named by its code alone and by its name elsewhere, the name counts: it comes first.
  const known = new Map<string, ExportParty>();
  for (const party of named) if (!known.has(party.code)) known.set(party.code, party);
  return [...known.values()];
}

function references(view: ExportView): Xml {
  const { words, proposals } = view;
  const organization = (eId: string, showAs: string) =>
    element('TLCOrganization', { eId, href: `/akn/ontology/organization/un/${eId}`, showAs });
  const concept = (eId: string, showAs: string) =>
    element('TLCConcept', { eId, href: `/akn/ontology/concept/un/${eId}`, showAs });
  return element('references', { source: '#secretariats' }, [
    organization('secretariats', words.secretariats),
    ...partiesOf(view).map(({ code, name }) => organization(partyId(code), name)),
    ...proposals.map(({ number, id, owner }) =>
      element('TLCObject', {
        eId: proposalId(number),
        wId: id,
        href: `/akn/ontology/object/un/${slug(view.negotiation.symbol)}/${proposalId(number)}`,
        showAs: `P${number} (${owner.code})`,
      }),
    ),
    element('TLCRole', { eId: 'editor', href: '/akn/ontology/role/un/editor', showAs: words.editor }),
    ...statuses.map((status) => concept(statusId(status), words[statusWords[status]])),
    concept('alternatives', words.alternatives),
    concept('tabled', words.tabled),
    concept('issued', words.issued),
    concept('reserved', words.reservations),
  ]);
}

/** What was done, by whom, in order: the issue of the text, proposals tabled, reservations entered. */
function workflow(view: ExportView): Xml {
  const reservations = [
    ...view.reservations,
    ...view.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.reservations)),
  ];
  const steps = [
    {
      at: view.source.kind === 'revision' ? view.source.issuedAt : view.source.at,
      by: 'secretariats',
      outcome: 'issued',
      refersTo: null,
    },
    ...view.proposals.map(({ tabledAt, owner, number }) => ({
      at: tabledAt,
      by: partyId(owner.code),
      outcome: 'tabled',
      refersTo: `#${proposalId(number)}`,
    })),
    ...reservations.map(({ enteredAt, delegation }) => ({
      at: enteredAt,
      by: partyId(delegation.code),
      outcome: 'reserved',
      refersTo: null,
    })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  return element(
    'workflow',
    { source: '#secretariats' },
    steps.map(({ at, by, outcome, refersTo }) =>
      element('step', { date: at.slice(0, 19), by: `#${by}`, outcome: `#${outcome}`, refersTo }),
    ),
  );
}

/** What only this program means: which reading this is, its language as tagged, the head of the record. */
function proprietary({ text, language, record, negotiation, against }: ExportView): Xml {
  return element('proprietary', { source: '#secretariats', 'xmlns:c': ownNamespace }, [
    element('c:text', { reading: text, language, slug: negotiation.slug, against }),
    element('c:record', { head: record.head, seq: record.seq }),
  ]);
}

/** The meta block. */
export function aknMeta(view: ExportView): Xml {
  return element('meta', {}, [
    identification(view),
    element('lifecycle', { source: '#secretariats' }, [
      element('eventRef', { eId: 'event_1', date: dateOf(view), source: '#secretariats', type: 'generation' }),
    ]),
    workflow(view),
    references(view),
    proprietary(view),
  ]);
}
