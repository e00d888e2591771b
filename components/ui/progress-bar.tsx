import { clsx } from 'clsx';

/** A share of the whole, in a colour class; `text` says it in words. */
export interface BarPart {
  readonly key: string;
  readonly count: number;
  readonly className: string;
  readonly text: string;
}

/** Props of ProgressBar. */
export interface ProgressBarProps {
  readonly label: string;
  readonly parts: readonly BarPart[];
  readonly className?: string;
}

/** How a whole divides, as one bar. Its words are read out, since the colours are not. */
export function ProgressBar({ label, parts, className }: ProgressBarProps) {
  const seen = parts.filter((part) => part.count > 0);
  return (
    <>
      <span className="sr-only">{[label, ...seen.map((part) => part.text)].join(', ')}</span>
      <span aria-hidden className={clsx('flex h-2 gap-px overflow-hidden rounded-full bg-line', className)}>
        {seen.map((part) => (
          <span key={part.key} style={{ flexGrow: part.count }} className={part.className} />
        ))}
      </span>
    </>
  );
}
