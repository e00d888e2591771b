// A reader hears of a lost connection only when it is not back within the usual time of reconnecting.
const PATIENCE_MS = 4000;
const AGAIN_MS = 3000;

/** What is followed, and who is told. */
export interface LiveSourceOptions {
  readonly url: string;
  /** Something has changed, and whoever reads at this time of the database's clock or later sees it. */
  readonly onChange: (at: number) => void;
  /** Something may have changed, or the reader may no longer read. */
  readonly onDoubt: () => void;
  readonly onLost: (lost: boolean) => void;
}

/** Follows a stream of announcements until the returned function is called, opening it again when it ends. */
export function followLive({ url, onChange, onDoubt, onLost }: LiveSourceOptions): () => void {
  let source: EventSource;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const found = () => {
    clearTimeout(waiting);
    waiting = undefined;
    onLost(false);
  };
  const lost = () => {
    waiting ??= setTimeout(() => onLost(true), PATIENCE_MS);
    if (source.readyState !== EventSource.CLOSED) return;
    // Ended for good, as after signing out: the page finds out by itself when it reads anew. Where only the way to the
    // server was broken, another stream is opened.
    onDoubt();
    again = setTimeout(open, AGAIN_MS);
  };
  const open = () => {
    source = new EventSource(url);
    source.addEventListener('change', ({ data }: MessageEvent<string>) => onChange(Number(data)));
    source.addEventListener('open', found);
    source.addEventListener('error', lost);
  };
  open();
  return () => {
    source.close();
    clearTimeout(again);
    clearTimeout(waiting);
  };
}
