/** A party as screens show it, named in the reader's language. */
export interface PartyView {
  /** ISO 3166 alpha-3 for a country. */
  readonly code: string;
  readonly kind: 'delegation' | 'secretariat' | 'observer';
  readonly name: string;
}
