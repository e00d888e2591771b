'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { Voice } from '#lib/domain/consensus/matrix.ts';
import { CellMark } from './cell-mark.tsx';
import { useVoiceSentence } from './use-voice-sentence.ts';

/** What lies behind a cell: each thing said, why, and when. */
export function Voices({ voices }: { readonly voices: readonly Voice[] }) {
  const t = useTranslations('consensus');
  const format = useFormatter();
  const sentence = useVoiceSentence();
  return (
    <ul className="grid gap-1.5">
      {voices.map((voice, index) => (
        // What one delegation said on one paragraph has no other identity than its place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className="flex items-start gap-2">
          <CellMark stance={voice.stance} className="mt-1 size-3.5" />
          <span className="min-w-0">
            {sentence(voice)}
            {voice.note && <span className="line-clamp-4 text-muted">“{voice.note}”</span>}
            {voice.at && (
              <span className="block text-2xs text-muted">
                {t('voiceAt', {
                  date: format.dateTime(new Date(voice.at), { dateStyle: 'medium', timeStyle: 'short' }),
                })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
