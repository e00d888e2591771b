'use client';

import { useLocale, useTranslations } from 'next-intl';
import { DelegationChip, DelegationChips } from '#components/parties/delegation-chip.tsx';
import { MovePicture } from '#components/proposals/move-picture.tsx';
import { ContentView } from '#components/text/content-view.tsx';
import { Redline } from '#components/text/redline.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { countryName } from '#lib/i18n/countries.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import { UNTRACKED } from '#lib/imports/redline/redline.ts';
import type { RedlineEntryView } from '#lib/queries/views/redline-view.ts';

/** Props of EntryList. */
export interface EntryListProps {
  readonly entries: readonly RedlineEntryView[];
  readonly leftOut: ReadonlySet<string>;
  /** Why the entries were not tabled, and which of them stood in the way. */
  readonly refusal: { readonly message: string; readonly key: string | null } | null;
  readonly language: string;
  readonly onInclude: (key: string, isIn: boolean) => void;
}

/** The proposals of a file, each beside the words it is on. */
export function EntryList({ entries, leftOut, refusal, language, onInclude }: EntryListProps) {
  const t = useTranslations('importing.redline.review');
  return (
    <section aria-labelledby="review" className="grid gap-3">
      <div className="grid max-w-prose gap-1">
        <h2 id="review" className="font-semibold text-lg">
          {t('title')} <span className="font-normal text-muted tabular-nums">{entries.length}</span>
        </h2>
        <p className="text-muted">{t(entries.length === 0 ? 'none' : 'lead')}</p>
      </div>
      <ul className="grid gap-4">
        {entries.map((entry) => (
          <li key={entry.key} className="grid gap-3 rounded-lg border bg-sheet p-4">
            <EntryHead entry={entry} included={!leftOut.has(entry.key)} onInclude={onInclude} />
            {refusal?.key === entry.key && <ErrorNote title={refusal.message} />}
            <EntryWords entry={entry} language={language} />
            {entry.rationale && (
              <p className="whitespace-pre-wrap text-sm">
                <span className="font-semibold">{t('rationale')}: </span>
                {entry.rationale}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function usePlace() {
  const t = useTranslations('importing.redline.review');
  const locale = useLocale();
  return ({ kind, label, section }: RedlineEntryView): string => {
    if (kind === 'newSection') return section === null ? t('sectionFirst') : t('sectionAfter', { section });
    if (label === null) return t('first', { section: section ?? '' });
    const named = labelText(label, locale);
    return kind === 'insert' ? t('after', { label: named }) : named;
  };
}

interface EntryHeadProps {
  readonly entry: RedlineEntryView;
  readonly included: boolean;
  readonly onInclude: EntryListProps['onInclude'];
}

function EntryHead({ entry, included, onInclude }: EntryHeadProps) {
  const t = useTranslations('importing.redline.review');
  const p = useTranslations('proposals');
  const locale = useLocale();
  const place = usePlace()(entry);
  const { obstacle, delegation, coSponsors, origin, authors } = entry;
  const named = authors.filter((author) => author !== UNTRACKED && author.trim() !== '');
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Checkbox
        label={
          <>
            <span className="sr-only">{t('includeOne', { delegation: countryName(delegation, locale), place })}</span>
            <span aria-hidden className="font-semibold">
              {place}
            </span>
          </>
        }
        checked={included && obstacle === null}
        disabled={obstacle !== null}
        onChange={(event) => onInclude(entry.key, event.target.checked)}
      />
      <DelegationChip code={delegation} named />
      {coSponsors.length > 0 && (
        <span className="flex flex-wrap gap-1.5 text-muted text-sm">
          {t('coSponsors')} <DelegationChips codes={coSponsors} />
        </span>
      )}
      <span className="text-muted">{p(`kind.${entry.kind}`)}</span>
      <Badge>{t(`origin.${origin}`)}</Badge>
      {named.length > 0 && <span className="text-muted text-sm">{t('by', { authors: named.join(', ') })}</span>}
      {obstacle !== null && (
        <Badge tone="warn">
          {obstacle.code === 'alreadyOnTable'
            ? t('obstacle.alreadyOnTable', { number: obstacle.number })
            : t(`obstacle.${obstacle.code}`)}
        </Badge>
      )}
    </header>
  );
}

/** Side by side where there is room, one below the other where there is none. */
function EntryWords({ entry, language }: { readonly entry: RedlineEntryView; readonly language: string }) {
  const t = useTranslations('importing.redline.review');
  const onWords = entry.kind === 'replace' || entry.kind === 'delete' || entry.kind === 'move';
  return (
    <div className="grid gap-4 font-serif text-[1.0625rem] leading-relaxed lg:grid-cols-2">
      <div className="grid content-start gap-1">
        <h3 className="font-sans font-semibold text-muted text-sm">{t('stands')}</h3>
        {onWords ? (
          <p lang={language} className="whitespace-pre-wrap">
            <ContentView content={entry.before} />
          </p>
        ) : (
          <p className="font-sans text-muted">{t('nothingStands')}</p>
        )}
      </div>
      <div className="grid content-start gap-1">
        <h3 className="font-sans font-semibold text-muted text-sm">{t('proposed')}</h3>
        {entry.kind === 'delete' && <p className="font-sans text-muted">{t('goes')}</p>}
        <Proposed entry={entry} language={language} />
      </div>
    </div>
  );
}

function Proposed({ entry, language }: { readonly entry: RedlineEntryView; readonly language: string }) {
  const locale = useLocale();
  if (entry.kind === 'move')
    return (
      <div className="font-sans">
        <MovePicture label={entry.label ? labelText(entry.label, locale) : '–'} from={entry.from} to={entry.target} />
      </div>
    );
  if ('redline' in entry)
    return (
      <p lang={language}>
        <Redline changes={entry.redline} />
      </p>
    );
  const paragraphs = entry.kind === 'newSection' ? entry.paragraphs : [entry.proposed];
  return (
    <div lang={language} className="grid gap-2">
      {entry.heading && <strong>{entry.heading}</strong>}
      {paragraphs.map((content, index) => (
        // The paragraphs of a proposal never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index}>
          <Redline changes={[{ kind: 'inserted', content }]} />
        </p>
      ))}
    </div>
  );
}
