'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { playDemo } from '#lib/actions/demo.ts';

/** Plays the demo's round, so that one sees a text in the middle of a negotiation. Only shown where the demo is on. */
export function PlayButton() {
  const t = useTranslations('demo');
  const tell = useToast();
  const [busy, start] = useTransition();
  const play = () =>
    start(async () => {
      const result = await playDemo();
      if (!result.ok) tell({ tone: 'failed', text: result.message });
      else if (result.value.played) tell({ tone: 'done', text: t('played', { count: result.value.acts }) });
      else tell({ tone: 'done', text: t(`notPlayed.${result.value.because}`) });
    });
  return (
    <Button size="sm" busy={busy} icon={<Play aria-hidden className="size-3.5" />} onClick={play} title={t('playHint')}>
      {t('play')}
    </Button>
  );
}
