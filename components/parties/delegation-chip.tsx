import { clsx } from 'clsx';
import { useLocale } from 'next-intl';
import { countryName } from '#lib/i18n/countries.ts';
import { Flag } from './flag.tsx';

/** Props of DelegationChip. */
export interface DelegationChipProps {
  /** ISO 3166 alpha-3 code of the country. */
  readonly code: string;
  /** The full name for everybody, where there is room. */
  readonly named?: boolean;
  readonly className?: string;
}

/** A country by flag and code, with its full name for those who hear it and for those who point at it. */
export function DelegationChip({ code, named = false, className }: DelegationChipProps) {
  const name = countryName(code, useLocale());
  return (
    <span
      title={named ? undefined : name}
      className={clsx('inline-flex items-center gap-1 whitespace-nowrap', className)}
    >
      <Flag code={code} />
      {named ? (
        <span>{name}</span>
      ) : (
        <>
          <span aria-hidden className="font-semibold text-[0.85em] tracking-wide">
            {code}
          </span>
          <span className="sr-only">{name}</span>
        </>
      )}
    </span>
  );
}

/** Several countries in a row, read out as a list. */
export function DelegationChips({
  codes,
  className,
}: {
  readonly codes: readonly string[];
  readonly className?: string;
}) {
  return (
    <ul className={clsx('inline-flex flex-wrap gap-x-2 gap-y-0.5', className)}>
      {codes.map((code) => (
        <li key={code}>
          <DelegationChip code={code} />
        </li>
      ))}
    </ul>
  );
}
