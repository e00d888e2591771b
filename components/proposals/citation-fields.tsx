'use client';

import { useTranslations } from 'next-intl';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { ProposalWords } from './kept-words.ts';

/** Props of CitationFields. */
export interface CitationFieldsProps {
  readonly citation: ProposalWords['citation'];
  readonly onChange: (citation: ProposalWords['citation']) => void;
}

/** Agreed language to lean on: where it stands and what it says. The program checks it against its stored source. */
export function CitationFields({ citation, onChange }: CitationFieldsProps) {
  const t = useTranslations('compose');
  const value = citation ?? { symbol: '', paragraph: '', quote: '' };
  return (
    <details open={citation !== null}>
      <summary className="font-semibold text-sm">{t('cite')}</summary>
      <div className="grid gap-3 pt-3">
        <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
          <TextField
            label={t('citeSymbol')}
            placeholder="A/RES/71/1"
            maxLength={200}
            value={value.symbol}
            onChange={(event) => onChange({ ...value, symbol: event.target.value })}
          />
          <TextField
            label={t('citeParagraph')}
            maxLength={200}
            value={value.paragraph}
            onChange={(event) => onChange({ ...value, paragraph: event.target.value })}
          />
        </div>
        <TextArea
          label={t('citeQuote')}
          rows={2}
          maxLength={5000}
          value={value.quote}
          onChange={(event) => onChange({ ...value, quote: event.target.value })}
        />
      </div>
    </details>
  );
}
