import type { PartyView } from './party-view.ts';

/** Whom a visitor of the demo can sign in as. */
export interface DemoChoicesView {
  /** The one password of all demo accounts. */
  readonly password: string;
  readonly blocs: readonly {
    readonly code: string;
    readonly name: string;
    /** By name in the reader's language. */
    readonly members: readonly DemoChoice[];
  }[];
  /** The Technical Secretariats and the observer. */
  readonly others: readonly DemoChoice[];
}

/** One demo account. */
export interface DemoChoice {
  readonly email: string;
  readonly party: PartyView;
}
