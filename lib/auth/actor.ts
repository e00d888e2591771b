/** Who is asking, and for which party. Loaded anew for every request and every socket, never trusted from a cookie. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly party: ActorParty;
}

/** A country's delegation, a conference's Technical Secretariat, or an observer body. */
export type ActorParty =
  | { readonly kind: 'delegation'; readonly code: string; readonly bloc: string }
  | { readonly kind: 'secretariat'; readonly code: string; readonly bloc: string }
  | { readonly kind: 'observer'; readonly code: string; readonly bloc: null };
