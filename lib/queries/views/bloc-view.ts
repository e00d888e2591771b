/** A conference with the delegations that are its members, by country code. */
export interface BlocView {
  readonly code: string;
  readonly members: readonly string[];
}
