'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { changeOwnPassword } from '#lib/actions/people.ts';

/** The old password and a new one; afterwards one signs in again. */
export function PasswordForm({ email, demo }: { readonly email: string; readonly demo: boolean }) {
  const t = useTranslations('people.account');
  const { busy, act } = useAct();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [refusal, setRefusal] = useState<{ message: string; field?: string } | null>(null);
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  // Reading the page anew sends to sign-in, since every session of the account has ended.
  const change = () => act(() => changeOwnPassword({ current, next }), { onRefused: setRefusal });
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <div className="grid gap-1">
        <h2 className="font-semibold text-xl">{t('passwordTitle')}</h2>
        <p className="text-muted">{t(demo ? 'demoPassword' : 'changeLead')}</p>
      </div>
      {!demo && (
        <>
          {refusal && !['current', 'next'].includes(refusal.field ?? '') && <ErrorNote title={refusal.message} />}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <TextField
            label={t('current')}
            type="password"
            autoComplete="current-password"
            required
            error={errorOf('current')}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
          <TextField
            label={t('next')}
            type="password"
            autoComplete="new-password"
            required
            error={errorOf('next')}
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
          <div>
            <Button type="submit" busy={busy}>
              {t('change')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
