import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import type { ComparedSection, SectionHead } from '#lib/domain/revisions/comparison.ts';
import { romanNumber } from '#lib/i18n/roman-number.ts';
import { ComparedWords } from './compared-paragraph.tsx';
import { Renumbered } from './renumbered.tsx';

/** Props of ComparedSections. */
export interface ComparedSectionsProps {
  readonly sections: readonly ComparedSection[];
  readonly language: string;
  /** Leaves out the words of paragraphs that only stand under another label; those are listed at the end. */
  readonly onlyChanges: boolean;
}

/** Two texts as one: section by section, each paragraph with what became of it. */
export function ComparedSections({ sections, language, onlyChanges }: ComparedSectionsProps) {
  const t = useTranslations('revisions');
  const locale = useLocale();
  const list = (numbers: readonly number[]) => new Intl.ListFormat(locale).format(numbers.map(romanNumber));
  const isShown = ({ kind, moved }: ComparedSection['paragraphs'][number]) => !onlyChanges || kind !== 'same' || moved;
  const shown = sections
    .map((section) => ({ ...section, paragraphs: section.paragraphs.filter(isShown) }))
    .filter(
      (section) => !onlyChanges || section.paragraphs.length > 0 || headChanged(section) || section.descent.moved,
    );
  return (
    <div className="grid gap-8">
      {shown.map(({ id, kind, from, to, descent, paragraphs }) => (
        <section key={id} aria-labelledby={`section-${id}`} className="grid gap-3">
          <h2 id={`section-${id}`} className="flex flex-wrap items-baseline gap-2 font-semibold text-xl">
            <Words from={from?.heading ?? null} to={to?.heading ?? null} />
            {(kind === 'new' || kind === 'deleted') && (
              <Badge tone={kind === 'new' ? 'good' : 'bad'}>{t(`sectionChange.${kind}`)}</Badge>
            )}
            {descent.moved && <Badge tone="accent">{t('moved')}</Badge>}
            {descent.ex.length > 0 && (
              <Kin>{t('exSections', { count: descent.ex.length, sections: list(descent.ex) })}</Kin>
            )}
            {descent.nowIn.length > 0 && (
              <Kin>{t('nowInSections', { count: descent.nowIn.length, sections: list(descent.nowIn) })}</Kin>
            )}
          </h2>
          {(to?.chapeau || from?.chapeau) && (!onlyChanges || from?.chapeau !== to?.chapeau) && (
            <p lang={language} className="words">
              <Words from={from?.chapeau ?? null} to={to?.chapeau ?? null} />
            </p>
          )}
          {paragraphs.map((paragraph) => (
            <ComparedWords key={paragraph.id} paragraph={paragraph} language={language} />
          ))}
        </section>
      ))}
      {onlyChanges && <Renumbered sections={sections} />}
    </div>
  );
}

/** Which sections it comes from, or went into, by their numbers in the other text. */
function Kin({ children }: { readonly children: ReactNode }) {
  return <span className="font-normal text-muted text-sm">{children}</span>;
}

/** Words that are kept whole: the older ones struck where the newer ones differ. */
function Words({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  if (from === to || from === null || to === null) return <span>{to ?? from}</span>;
  return (
    <span>
      <del className="bg-removed-soft text-removed">{from}</del> <ins className="text-inserted">{to}</ins>
    </span>
  );
}

function headChanged({ from, to }: { readonly from: SectionHead | null; readonly to: SectionHead | null }): boolean {
  return from?.heading !== to?.heading || from?.chapeau !== to?.chapeau;
}
