'use client';

import { useTranslations } from 'next-intl';
import type { Voice } from '#lib/domain/consensus/matrix.ts';

const RESERVATIONS = new Set(['general', 'wording', 'scrutiny', 'parliamentary', 'linguistic']);

/** What a delegation said, without its name: "objects to P3", "scrutiny reservation". */
export function useVoiceSentence(): (voice: Voice) => string {
  const t = useTranslations('consensus.voice');
  return ({ act, stance, on }) => {
    const term = on.kind === 'term' ? on.term : 'none';
    const proposal = on.kind === 'proposal' ? `P${on.number}` : '';
    if (RESERVATIONS.has(act)) return t('reservation', { type: act, term });
    if (act === 'termObjection') return t('termObjection', { term });
    if (act === 'owner') return t('owner', { change: on.kind === 'proposal' ? on.change : '', proposal });
    if (act === 'coSponsor') return t('coSponsor', { proposal });
    if (act === 'supporter') return t('supporter', { proposal });
    return on.kind === 'proposal' ? t('onProposal', { stance, proposal }) : t('position', { stance });
  };
}
