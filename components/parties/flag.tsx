import { clsx } from 'clsx';
import { countryAlpha2 } from '#lib/i18n/countries.ts';

/** Props of Flag. */
export interface FlagProps {
  /** ISO 3166 alpha-3 code. */
  readonly code: string;
  readonly className?: string;
}

/** A country's flag, for the eye only: whoever uses it gives the name in words. Nothing for a code without a flag. */
export function Flag({ code, className }: FlagProps) {
  const alpha2 = countryAlpha2(code);
  if (alpha2 === null) return null;
  return (
    // A flag needs no optimizer: it is a small vector, kept by the browser.
    // oxlint-disable-next-line nextjs/no-img-element
    <img
      src={`/flags/${alpha2.toLowerCase()}`}
      alt=""
      width={16}
      height={12}
      loading="lazy"
      className={clsx('inline-block shrink-0 rounded-[1px] ring-1 ring-ink/20', className ?? 'h-3 w-4')}
    />
  );
}
