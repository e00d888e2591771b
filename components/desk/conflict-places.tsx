import { useTranslations } from 'next-intl';
import { ContentView } from '#components/text/content-view.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { Verdict } from '#lib/domain/proposals/verdict.ts';
import type { Content } from '#lib/domain/text/paragraph.ts';
import type { ChosenSide } from '#lib/domain/text/resolution.ts';

/** Props of ConflictPlaces. */
export interface ConflictPlacesProps {
  readonly verdict: Extract<Verdict, { kind: 'conflict' }>;
  /** Language of the text. */
  readonly language: string;
  /** Lets a person choose whose words stand at each place. */
  readonly choice?: {
    readonly chosen: readonly ChosenSide[];
    readonly onChoose: (place: number, side: ChosenSide) => void;
  };
}

const SIDES = ['current', 'proposed', 'base'] as const;

/** Where the proposal and the working draft both changed the same words, as it stands in each of the three texts. */
export function ConflictPlaces({ verdict, language, choice }: ConflictPlacesProps) {
  const t = useTranslations('desk');
  if (verdict.places.length === 0) return <p className="text-objection">{t('conflictWhole')}</p>;
  return (
    <div className="grid grid-cols-1 gap-2">
      <p>{t('conflictPlaces', { count: verdict.places.length })}</p>
      <ol className="grid grid-cols-1 gap-3">
        {verdict.places.map(({ base, current, proposed }, index) => (
          <li key={base.start} className="rounded-md border-objection border-l-3 bg-objection-soft px-3 py-2">
            <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
              <Words name={t('base')} content={base.content} language={language} />
              <Words name={t('current')} content={current.content} language={language} />
              <Words name={t('proposed')} content={proposed.content} language={language} />
            </dl>
            {choice && (
              <div className="mt-2 overflow-x-auto">
                <Segmented
                  label={t('choose', { place: index + 1 })}
                  value={choice.chosen[index] ?? 'current'}
                  onChoose={(side) => choice.onChoose(index, side)}
                  choices={SIDES.map((side) => ({ value: side, text: t(`chosen.${side}`) }))}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface WordsProps {
  readonly name: string;
  readonly content: Content;
  readonly language: string;
}

function Words({ name, content, language }: WordsProps) {
  const t = useTranslations('desk');
  return (
    <>
      <dt className="text-sm">{name}</dt>
      <dd className="words" lang={language}>
        {content.length === 0 ? <span className="text-muted">{t('nothing')}</span> : <ContentView content={content} />}
      </dd>
    </>
  );
}
