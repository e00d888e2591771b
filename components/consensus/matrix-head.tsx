'use client';

import { clsx } from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { Flag } from '#components/parties/flag.tsx';
import { countryName } from '#lib/i18n/countries.ts';
import type { ConsensusBloc } from '#lib/queries/views/consensus-view.ts';

/** The columns' heads: blocs, and under them each country by flag and code. They stay in sight. */
export function MatrixHead({ blocs }: { readonly blocs: readonly ConsensusBloc[] }) {
  const t = useTranslations('consensus');
  return (
    <thead>
      <tr className="h-8">
        <th
          scope="col"
          rowSpan={2}
          className="sticky top-0 left-0 z-30 border-r border-b bg-sunken px-2 text-left align-bottom text-muted text-sm sm:px-3"
        >
          <span className="block pb-1.5">{t('paragraph')}</span>
        </th>
        {blocs.map(({ code, name, delegations }) => (
          <th
            key={code}
            scope="colgroup"
            colSpan={delegations.length}
            title={name}
            className="sticky top-0 z-20 h-8 border-l-2 border-l-edge bg-sunken px-2 text-left font-semibold text-sm"
          >
            <span className="sticky left-34 sm:left-66">
              {code}
              <span className="sr-only">, {name}</span>
            </span>
          </th>
        ))}
      </tr>
      <tr>
        {blocs.flatMap(({ delegations }) =>
          delegations.map((code, index) => <DelegationHead key={code} code={code} first={index === 0} />),
        )}
      </tr>
    </thead>
  );
}

function DelegationHead({ code, first }: { readonly code: string; readonly first: boolean }) {
  const name = countryName(code, useLocale());
  return (
    <th
      scope="col"
      title={name}
      className={clsx(
        'sticky top-8 z-20 border-b bg-sunken px-0 pb-1 font-semibold text-[0.6875rem] leading-tight',
        first && 'border-l-2 border-l-edge',
      )}
    >
      <span className="grid min-w-8 justify-items-center gap-0.5">
        <Flag code={code} />
        <span aria-hidden>{code}</span>
        <span className="sr-only">{name}</span>
      </span>
    </th>
  );
}
