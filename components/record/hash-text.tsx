/** The beginning of a hash, enough to tell entries apart; the whole is one step away. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/** A whole hash, in groups of eight that wrap and are copied without blanks. */
export function HashText({ hash }: { readonly hash: string }) {
  return (
    <code className="break-all font-mono text-sm">
      {(hash.match(/.{1,8}/g) ?? []).map((group, place) => (
        // The groups of one hash never move: their place is their identity.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={place} className="mr-1.5 inline-block">
          {group}
        </span>
      ))}
    </code>
  );
}
