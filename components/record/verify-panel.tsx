'use client';

import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote, Note } from '#components/ui/note.tsx';
import { useAct } from '#components/ui/use-act.ts';
import type { ActionResult } from '#lib/actions/result.ts';
import type { ChainVerdict } from '#lib/domain/record/chain.ts';
import { HashText } from './hash-text.tsx';

/** Recomputes the chain on demand and says what came of it. */
export function VerifyPanel({ verify }: { readonly verify: () => Promise<ActionResult<ChainVerdict>> }) {
  const t = useTranslations('record');
  const { busy, act } = useAct();
  const [verdict, setVerdict] = useState<ChainVerdict | null>(null);
  return (
    <div className="grid gap-3 print-hidden">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          icon={<ShieldCheck aria-hidden className="size-4" />}
          busy={busy}
          onClick={() => void act(verify, { onDone: setVerdict })}
        >
          {t('verify')}
        </Button>
        <p className="text-muted">{t('verifyLead')}</p>
      </div>
      <div aria-live="polite">{verdict && <VerdictNote verdict={verdict} />}</div>
    </div>
  );
}

function VerdictNote({ verdict }: { readonly verdict: ChainVerdict }) {
  const t = useTranslations('record');
  if (!verdict.intact) {
    return (
      <ErrorNote title={t('broken', { seq: verdict.seq })}>
        <p>{t(`brokenWhy.${verdict.because}`)}</p>
        <p>{t('brokenRemedy')}</p>
      </ErrorNote>
    );
  }
  return (
    <Note title={t('intact', { length: verdict.length })}>
      <p>
        {t('head')}: <HashText hash={verdict.head} />
      </p>
      <p className="text-muted text-sm">{t('headLead')}</p>
    </Note>
  );
}
