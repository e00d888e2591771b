/** A person's own account, as its page shows it. Instants are ISO 8601. */
export interface OwnAccountView {
  readonly demo: boolean;
  readonly codes: CodesView;
  /** Those that may still be good, last used first. */
  readonly sessions: readonly SessionView[];
}

/** One-time codes at sign-in. */
export interface CodesView {
  /** Null where they are not set up. */
  readonly since: string | null;
  readonly recoveryCodesLeft: number;
  /** True where the Secretariat asks for them and there are none yet. */
  readonly asked: boolean;
}

/** One place where the person is signed in. */
export interface SessionView {
  readonly id: string;
  /** Browser and system, or null where the browser does not say. */
  readonly device: string | null;
  readonly address: string;
  readonly since: string;
  readonly seen: string;
  readonly byProvider: boolean;
  readonly here: boolean;
}
