import { db } from '../db/client.ts';
import { countryName } from '../i18n/countries.ts';
import { DEFAULT_LOCALE, type Locale } from '../i18n/locales.ts';
import type { PartyView } from './views/party-view.ts';

/** The party with this code; the code stands for the name where none is known. */
export async function partyView(code: string, locale: Locale): Promise<PartyView> {
  const party = await db().party.findUnique({ where: { code } });
  if (party === null) return { code, kind: 'delegation', name: countryName(code, locale) };
  return { code, kind: party.kind, name: partyName(party, locale) };
}

/** A country's name comes from the platform; a body's from its own list of names, in English where it lacks one. */
export function partyName(party: { code: string; kind: string; names: unknown }, locale: Locale): string {
  if (party.kind === 'delegation') return countryName(party.code, locale);
  const names = party.names as Readonly<Record<string, string>>;
  return names[locale] ?? names[DEFAULT_LOCALE] ?? party.code;
}
