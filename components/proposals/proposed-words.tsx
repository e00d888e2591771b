'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { WatchedTerms } from '#components/editor/watched-terms.ts';
import { Redline } from '#components/text/redline.tsx';
import { type Composing, useText } from '#components/text/text-context.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { difference } from '#lib/domain/text/difference.ts';
import { countryName } from '#lib/i18n/countries.ts';
import type { ProposalWords } from './kept-words.ts';
import { NewSectionWords } from './new-section-words.tsx';
import type { FrozenWords } from './proposal-request.ts';
import { WordsEditor } from './words-editor.tsx';

/** Props of ProposedWords. */
export interface ProposedWordsProps {
  readonly composing: Composing;
  readonly words: ProposalWords;
  readonly frozen: FrozenWords | null;
  readonly language: string;
  readonly onWrite: (change: Partial<ProposalWords>) => void;
}

/** Where the words themselves are written, as the kind of proposal wants it. */
export function ProposedWords({ composing, words, frozen, language, onWrite }: ProposedWordsProps) {
  const t = useTranslations('compose');
  const base = frozen?.content ?? [];
  const terms = useObjectedTerms();
  if (composing.kind === 'delete')
    return (
      <p lang={language} className="words">
        <Redline changes={difference(base, [])} />
      </p>
    );
  // Its words stand above, in the text.
  if (composing.kind === 'move') return null;
  if (composing.kind === 'newSection')
    return <NewSectionWords words={words} language={language} terms={terms} onWrite={onWrite} />;
  return (
    <>
      {composing.kind === 'insert' && (
        <TextField
          label={t('paragraphHeading')}
          maxLength={300}
          value={words.heading}
          onChange={(event) => onWrite({ heading: event.target.value })}
        />
      )}
      <WordsEditor
        // A new base is another redline: the editor begins anew with the words it has.
        key={frozen?.hash ?? 'new'}
        label={t('words')}
        base={base}
        initial={words.proposed}
        language={language}
        terms={terms}
        onChange={(proposed) => onWrite({ proposed })}
      />
    </>
  );
}

/** Terms that delegations ask not to be used, each with the sentence that names them. */
function useObjectedTerms(): WatchedTerms {
  const t = useTranslations('drafting');
  const locale = useLocale();
  const { termObjections } = useText().view;
  return useMemo(() => {
    const maintained = termObjections.filter(({ liftedAt }) => liftedAt === null);
    const by = Map.groupBy(maintained, ({ term }) => term);
    const named = (objections: typeof maintained) =>
      t('termObjection', {
        delegations: [...new Set(objections.map(({ delegation }) => countryName(delegation, locale)))].join(', '),
      });
    return new Map([...by].map(([term, objections]) => [term, named(objections)]));
  }, [termObjections, t, locale]);
}
