'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Redline } from '#components/text/redline.tsx';
import { Button } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import { equalContent } from '#lib/domain/text/content.ts';
import { difference } from '#lib/domain/text/difference.ts';
import { type Paragraph, type ParagraphId, plainText } from '#lib/domain/text/paragraph.ts';
import type { RefusedWords as Refused } from './live-state.ts';

/** Another section in which a paragraph stands now. */
export interface PlaceElsewhere {
  readonly heading: string;
  readonly href: string;
}

/** Props of RefusedWords. */
export interface RefusedWordsProps {
  readonly refused: Refused;
  /** The section as it stands for everybody. */
  readonly standing: readonly Paragraph[];
  /** The paragraphs that stand in other sections, and where. */
  readonly elsewhere: ReadonlyMap<ParagraphId, PlaceElsewhere>;
  readonly onPutAway: () => void;
}

/** Words that the server did not take, with the reason, to be copied: nothing typed goes without its writer seeing it. */
export function RefusedWords({ refused, standing, elsewhere, onPutAway }: RefusedWordsProps) {
  const t = useTranslations('drafting');
  const refusals = useTranslations('refusals');
  const words = new Map(standing.map((paragraph) => [paragraph.id, paragraph.content]));
  const lost = refused.mine.filter(({ id, content }) => !equalContent(content, words.get(id) ?? []));
  // The server's codes are those of the acts; `has` is asked since the type of a key cannot be.
  const say = refusals as unknown as { (code: string, values: Refused['values']): string; has(code: string): boolean };
  return (
    <Note tone="error" title={t('refusedTitle')}>
      <p>{say.has(refused.code) ? say(refused.code, refused.values) : refusals('unknown')}</p>
      {lost.length > 0 && <p>{t('refusedKept')}</p>}
      {lost.map(({ id, content }) => (
        <div key={id} className="grid justify-items-start gap-2 rounded-md border bg-sheet p-3">
          <p className="words">
            <Redline changes={difference(words.get(id) ?? (elsewhere.has(id) ? content : []), content)} />
          </p>
          <StandsElsewhere place={elsewhere.get(id)} />
          <CopyButton words={plainText(content)} />
        </div>
      ))}
      <div>
        <Button size="sm" onClick={onPutAway}>
          {t('refusedPutAway')}
        </Button>
      </div>
    </Note>
  );
}

function StandsElsewhere({ place }: { readonly place: PlaceElsewhere | undefined }) {
  const t = useTranslations('drafting');
  const text = useTranslations('text');
  if (place === undefined) return null;
  return (
    <p className="text-sm">
      {t('refusedElsewhere')} <Link href={place.href}>{place.heading || text('untitledSection')}</Link>
    </p>
  );
}

function CopyButton({ words }: { readonly words: string }) {
  const t = useTranslations('common');
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(words).then(() => setCopied(true));
  };
  return (
    <Button size="sm" onClick={copy}>
      {t(copied ? 'copied' : 'copy')}
    </Button>
  );
}
