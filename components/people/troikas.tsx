import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import { SegmentedLinks } from '#components/ui/segmented.tsx';
import type { TroikaView, TroikaYear } from '#lib/queries/views/people-view.ts';
import { SeatSelect } from './seat-select.tsx';
import { YearSelect } from './year-select.tsx';

const POSITIONS = ['past', 'present', 'next'] as const;

/** Both blocs' troikas of one year; a Secretariat sets its own bloc's seats. */
export function Troikas({ troikas }: { readonly troikas: TroikaYear }) {
  const t = useTranslations('people');
  const { year, years, blocs, drafting } = troikas;
  return (
    <section aria-labelledby="troikas" className="grid gap-4 rounded-lg border bg-sheet p-4 sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="max-w-prose">
          <h2 id="troikas" className="font-serif text-2xl">
            {t('troikas')}
          </h2>
          <p className="text-muted">{t('troikasLead')}</p>
        </div>
        <SegmentedLinks
          label={t('year')}
          links={years.map((each) => ({ href: `/people?year=${each}`, text: String(each), current: each === year }))}
        />
      </div>
      <div className="grid gap-5 lg:grid-cols-2">
        {blocs.map((bloc) => (
          <BlocTroika key={bloc.code} bloc={bloc} year={year} />
        ))}
      </div>
      {drafting.length > 0 && <DraftingYears drafting={drafting} years={years} />}
    </section>
  );
}

function BlocTroika({ bloc, year }: { readonly bloc: TroikaView; readonly year: number }) {
  const t = useTranslations('people');
  return (
    <div className="grid content-start gap-2">
      <h3 className="font-semibold">
        {bloc.code} <span className="font-normal text-muted">· {year}</span>
      </h3>
      <dl className="grid gap-3 sm:grid-cols-3">
        {POSITIONS.map((position) => (
          <div
            key={position}
            className={position === 'present' ? 'border-accent border-l-4 pl-2.5' : 'border-l-4 pl-2.5'}
          >
            <dt className="text-muted text-sm first-letter:uppercase">{t(`seat.${position}`)}</dt>
            <dd className="min-h-8 pt-0.5">
              {bloc.maySet ? (
                <SeatSelect bloc={bloc} year={year} position={position} />
              ) : (
                <Seated code={bloc.seats[position]} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Seated({ code }: { readonly code: string | null }) {
  const t = useTranslations('people');
  return code === null ? (
    <span className="text-muted italic">{t('emptySeat')}</span>
  ) : (
    <DelegationChip code={code} named />
  );
}

function DraftingYears({ drafting, years }: Pick<TroikaYear, 'drafting' | 'years'>) {
  const t = useTranslations('people');
  return (
    <div className="grid gap-2 border-t pt-4">
      <h3 className="font-semibold">{t('drafting')}</h3>
      <p className="text-muted">{t('draftingLead')}</p>
      <ul className="grid gap-2">
        {drafting.map((one) => (
          <li key={one.negotiationId} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Link href={`/negotiations/${one.slug}`} className="min-w-0 grow basis-72">
              {one.title}
            </Link>
            {one.maySet ? (
              <YearSelect drafting={one} years={years} />
            ) : (
              <span className="tabular-nums">{one.year}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
