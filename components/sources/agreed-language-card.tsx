'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PaneSection } from '#components/text/pane-section.tsx';
import { Button } from '#components/ui/button.tsx';
import type { FoundPassage } from '#lib/queries/views/sources-view.ts';
import { FoundList } from './found-list.tsx';

/** Props of AgreedLanguageCard. Give it the hash of the words as key: what was found belongs to them. */
export interface AgreedLanguageCardProps {
  readonly slug: string;
  readonly paragraphId: string;
}

type Asked = { readonly state: 'no' | 'busy' | 'failed' } | { readonly state: 'done'; readonly found: FoundPassage[] };

/** Where a paragraph's words stand in agreed language, looked up when a reader wants it. */
export function AgreedLanguageCard({ slug, paragraphId }: AgreedLanguageCardProps) {
  const t = useTranslations('sources.card');
  const [asked, setAsked] = useState<Asked>({ state: 'no' });
  const ask = async () => {
    setAsked({ state: 'busy' });
    try {
      const address = `/api/negotiations/${slug}/agreed-language?paragraph=${encodeURIComponent(paragraphId)}`;
      const answer = await fetch(address, { cache: 'no-store' });
      setAsked(answer.ok ? { state: 'done', found: (await answer.json()) as FoundPassage[] } : { state: 'failed' });
    } catch {
      setAsked({ state: 'failed' });
    }
  };
  return (
    <PaneSection title={t('title')}>
      <div aria-live="polite" className="grid grid-cols-1 justify-items-start gap-2">
        {asked.state === 'failed' && <p className="text-objection text-sm">{t('failed')}</p>}
        {asked.state === 'done' && asked.found.length === 0 && <p className="text-muted text-sm">{t('none')}</p>}
        {asked.state === 'done' && asked.found.length > 0 && <FoundList slug={slug} found={asked.found} />}
        {asked.state !== 'done' && (
          <Button size="sm" busy={asked.state === 'busy'} onClick={() => void ask()}>
            {t(asked.state === 'failed' ? 'again' : asked.state === 'busy' ? 'busy' : 'ask')}
          </Button>
        )}
      </div>
    </PaneSection>
  );
}
