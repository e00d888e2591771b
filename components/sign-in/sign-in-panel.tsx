'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import type { DemoChoicesView } from '#lib/queries/views/demo-choices-view.ts';
import { DemoPicker } from './demo-picker.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { failureOf, useSignIn } from './use-sign-in.ts';

/** Props of SignInPanel. */
export interface SignInPanelProps {
  readonly destination: string;
  readonly demo: DemoChoicesView | null;
  /** What the organisation's own sign-in is called, where there is one. */
  readonly provider: string | null;
  /** With what a sign-in elsewhere came back. */
  readonly error: string | null;
}

/** Address and password, one after the other; in the demo, every delegation one click away. */
export function SignInPanel({ destination, demo, provider, error }: SignInPanelProps) {
  const t = useTranslations('signIn');
  const before = error === null ? null : failureOf(error);
  const { enter, enterByProvider, busy, failure, needsCode, startOver } = useSignIn(
    destination,
    before === 'needsCode' ? null : before,
  );
  return (
    <div className={clsx('grid items-start gap-10', demo && 'lg:grid-cols-[1fr_20rem] lg:gap-14')}>
      {failure && (
        <div className="lg:col-span-full">
          <ErrorNote title={t(`failure.${failure}.title`)}>{t(`failure.${failure}.remedy`)}</ErrorNote>
        </div>
      )}
      {demo && <DemoPicker demo={demo} busy={busy} onPick={(choice) => void enter(choice.email, demo.password)} />}
      <div className="grid max-w-md gap-8">
        {provider !== null && (
          <div className="grid justify-items-start gap-2">
            <Button variant="primary" busy={busy === 'oidc'} onClick={enterByProvider}>
              {t('withProvider', { name: provider })}
            </Button>
            <p className="text-muted text-sm">{t('withProviderLead')}</p>
          </div>
        )}
        <SignInForm demo={demo} busy={busy} needsCode={needsCode} onStartOver={startOver} onEnter={enter} />
      </div>
    </div>
  );
}
