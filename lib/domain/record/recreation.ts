/** Where a negotiation was recreated from an exported file, and until when its acts are as in that file. */
export interface Recreation {
  readonly file: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** The last entry's hash of the file's own record, and how many entries that has. */
  readonly head: string;
  readonly entries: number;
  /** The Secretariat that entered it, and when. */
  readonly by: string;
  readonly at: string;
}

/** True for what was done before the negotiation was recreated: it came with the file, and was not done here. */
export function cameWithFile(at: string, recreation: Recreation | null): boolean {
  return recreation !== null && Date.parse(at) < Date.parse(recreation.at);
}
