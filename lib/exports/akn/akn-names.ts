/** Names in Akoma Ntoso: languages, references to delegations and concepts, element ids. */
import type { Label } from '../../domain/text/paragraph.ts';

/** The namespace of Akoma Ntoso 3.0. */
export const aknNamespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** The namespace of what Akoma Ntoso has no element for. */
export const ownNamespace = 'urn:consenso:akn:1';

const threeLetters: Readonly<Record<string, string>> = { en: 'eng', es: 'spa', pt: 'por', fr: 'fra', nl: 'nld' };

/** ISO 639-2 code, which addresses and FRBRlanguage want; `und` where it is not known. */
export function languageCode(tag: string): string {
  return threeLetters[tag.split('-')[0]?.toLowerCase() ?? ''] ?? 'und';
}

/** A name that may stand after # and in an eId: small letters, figures and hyphens. */
export function slug(text: string): string {
  const safe = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return safe.replaceAll(/^-|-$/g, '') || 'x';
}

/** A delegation's, Secretariat's or other party's id in the references. */
export const partyId = (code: string): string => `party-${slug(code)}`;
/** A proposal's. */
export const proposalId = (number: number): string => `proposal-${number}`;
/** The negotiation status as a concept, since `@status` of Akoma Ntoso is a closed list with another meaning. */
export const statusId = (status: string): string => `status-${slug(status.replaceAll(/([A-Z])/g, '-$1'))}`;

/** "item 3 bis": a label as a reader gets it back. */
export function labelTitle({ code, number, suffix }: Label): string {
  return suffix === null ? `${code} ${number}` : `${code} ${number} ${suffix}`;
}

/** Reads `labelTitle`; null for anything else. */
export function readLabelTitle(title: string): Label | null {
  const [, code, number, suffix] = /^(PP|OP|item|plain) (\d+)(?: (.+))?$/.exec(title) ?? [];
  if (code !== 'PP' && code !== 'OP' && code !== 'item' && code !== 'plain') return null;
  return { code, number: Number(number), suffix: suffix ?? null };
}

/** Gives out ids that are each used once: the second `para_3` of a file is `para_3-2`. */
export function uniqueIds(): (wanted: string) => string {
  const used = new Map<string, number>();
  return (wanted) => {
    const times = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, times);
    return times === 1 ? wanted : `${wanted}-${times}`;
  };
}
