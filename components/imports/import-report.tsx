import { useTranslations } from 'next-intl';
import { Note, type NoteTone } from '#components/ui/note.tsx';
import type { ReportLine } from '#lib/imports/reading.ts';

const TONES: Readonly<Record<ReportLine['level'], NoteTone>> = { error: 'error', warning: 'warning', note: 'info' };
const LEVELS = ['error', 'warning', 'note'] as const;

/** How a file was read: what stopped it, what was lost or changed, and how the rest was understood. */
export function ImportReport({ report }: { readonly report: readonly ReportLine[] }) {
  const t = useTranslations('importing.report');
  const groups = LEVELS.map((level) => ({ level, lines: report.filter((line) => line.level === level) }));
  return (
    <section aria-labelledby="report" className="grid gap-3" aria-live="polite">
      <h2 id="report" className="font-semibold text-lg">
        {t('title')}
      </h2>
      {report.every(({ level }) => level === 'note') && <Note>{t('taken')}</Note>}
      {groups.map(({ level, lines }) =>
        lines.length === 0 ? null : (
          <Note key={level} tone={TONES[level]}>
            <ul className="grid gap-1.5">
              {[...Map.groupBy(lines, sameSentence).values()].map((same) => (
                <SameLines key={same[0] && sameSentence(same[0])} lines={same} />
              ))}
            </ul>
          </Note>
        ),
      )}
    </section>
  );
}

const sameSentence = ({ code, values }: ReportLine): string => `${code} ${JSON.stringify(values)}`;

/** One sentence for all places it is about; the places are told on demand. */
function SameLines({ lines }: { readonly lines: readonly ReportLine[] }) {
  const t = useTranslations('importing.report');
  const [first] = lines;
  const places = lines.flatMap(({ place }) => (place === null ? [] : [place]));
  if (!first) return null;
  return (
    <li>
      {t(`codes.${first.code}`, first.values)}
      {places.length > 0 && (
        <details className="text-sm">
          <summary>{t('places', { count: places.length })}</summary>
          <ul className="list-disc pl-5">
            {places.map((place, index) => (
              // Places have no identity of their own, and the same words may stand at several.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>{place}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
