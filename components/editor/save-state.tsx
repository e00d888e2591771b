'use client';

import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { LiveState } from './live-state.ts';

/** Says truly where the words are: on disk, on their way, or only in this window. Spoken only when it changes for long. */
export function SaveState({ state }: { readonly state: LiveState }) {
  const t = useTranslations('drafting');
  const { icon, key } = lookOf(state);
  return (
    <p className="inline-flex items-center gap-1.5 text-sm" data-save-state={key}>
      {icon}
      {/* Saving lasts a blink with every word: who listens hears only of what stays. */}
      <span role={key === 'saving' ? undefined : 'status'}>{t(`state.${key}`)}</span>
    </p>
  );
}

type Key = 'opening' | 'saved' | 'saving' | 'reading' | 'offline' | 'offlineUnsaved' | 'ended';

function lookOf({ phase, saved, access }: LiveState): { key: Key; icon: React.ReactNode } {
  const waiting = <LoaderCircle aria-hidden className="size-4 animate-spin text-muted" />;
  if (phase === 'ended') return { key: 'ended', icon: <CircleAlert aria-hidden className="size-4 text-objection" /> };
  if (phase === 'opening') return { key: 'opening', icon: waiting };
  if (phase === 'offline') {
    return {
      key: saved ? 'offline' : 'offlineUnsaved',
      icon: <CloudOff aria-hidden className="size-4 text-bracketed" />,
    };
  }
  if (access === 'read') return { key: 'reading', icon: null };
  if (!saved) return { key: 'saving', icon: waiting };
  return { key: 'saved', icon: <Check aria-hidden className="size-4 text-agreed" /> };
}
