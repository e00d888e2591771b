'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import type { ShownSecret } from '#lib/actions/account.ts';
import type { CodesView } from '#lib/queries/views/own-account-view.ts';
import { BeginCodesForm, ConfirmCodesForm, RecoveryCodes, RemoveCodesForm } from './codes-forms.tsx';

type Step =
  | { readonly at: 'rest' | 'begin' | 'remove' }
  | { readonly at: 'confirm'; readonly shown: ShownSecret }
  | { readonly at: 'keep'; readonly recoveryCodes: readonly string[] };

/** One-time codes on one's own account: setting them up in three steps, or taking them away. */
export function CodesSection({ codes, demo }: { readonly codes: CodesView; readonly demo: boolean }) {
  const t = useTranslations('people.account');
  const format = useFormatter();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const rest = () => setStep({ at: 'rest' });
  return (
    <section className="grid gap-4" aria-labelledby="one-time-codes">
      <div className="grid gap-1">
        <h2 id="one-time-codes" className="font-semibold text-xl">
          {t('codesTitle')}
        </h2>
        <p className="text-muted">{t('codesLead')}</p>
      </div>
      {codes.asked && <Note tone="warning">{t('codesAsked')}</Note>}
      {demo && <p>{t('codesDemo')}</p>}
      {codes.since !== null && step.at !== 'keep' && (
        <p>
          {t('codesOn', {
            date: format.dateTime(new Date(codes.since), { dateStyle: 'long' }),
            left: codes.recoveryCodesLeft,
          })}
        </p>
      )}
      {step.at === 'rest' && !demo && (
        <div>
          {codes.since === null ? (
            <Button variant={codes.asked ? 'primary' : 'secondary'} onClick={() => setStep({ at: 'begin' })}>
              {t('codesSetUp')}
            </Button>
          ) : (
            <Button onClick={() => setStep({ at: 'remove' })}>{t('codesRemove')}</Button>
          )}
        </div>
      )}
      {step.at === 'begin' && <BeginCodesForm onBegun={(shown) => setStep({ at: 'confirm', shown })} onCancel={rest} />}
      {step.at === 'confirm' && (
        <ConfirmCodesForm
          shown={step.shown}
          onConfirmed={(recoveryCodes) => setStep({ at: 'keep', recoveryCodes })}
          onCancel={rest}
        />
      )}
      {step.at === 'keep' && <RecoveryCodes codes={step.recoveryCodes} onKept={rest} />}
      {step.at === 'remove' && <RemoveCodesForm onRemoved={rest} onCancel={rest} />}
    </section>
  );
}
