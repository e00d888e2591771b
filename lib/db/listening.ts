import pg from 'pg';

const RETRY_MS = 1_000;

/** What listens on a connection of its own. */
export interface Ear {
  /** Makes each connection ready once it is there; `again` from the second try on, when something may have been missed. */
  readonly ready: (client: pg.Client, again: boolean) => Promise<void>;
  readonly heard: (notification: pg.Notification) => void;
  /** A connection has ended, or could not be made; told once of each. */
  readonly lost: () => void;
  /** Whether another one is to be sought then. */
  readonly wanted: () => boolean;
}

/** Keeps a connection to Postgres that listens, and seeks another whenever it is lost, as long as one is wanted. */
export function keepListening(config: pg.ClientConfig, ear: Ear, retryMs = RETRY_MS): void {
  const connect = async (again: boolean): Promise<void> => {
    const client = new pg.Client({ ...config, keepAlive: true });
    let over = false;
    const retry = () => {
      // One that is cut while it is made fails twice, by its end and by its promise: it must not be sought twice.
      if (over) return;
      over = true;
      client.removeAllListeners();
      client.on('error', () => undefined);
      client.end().catch(() => undefined);
      ear.lost();
      if (ear.wanted()) setTimeout(() => void connect(true), retryMs).unref();
    };
    client.once('error', retry);
    client.once('end', retry);
    client.on('notification', ear.heard);
    try {
      await client.connect();
      if (!ear.wanted()) return retry();
      await ear.ready(client, again);
      // It may have become unwanted meanwhile, when nobody could end it yet.
      if (!ear.wanted()) retry();
    } catch {
      retry();
    }
  };
  void connect(false);
}
