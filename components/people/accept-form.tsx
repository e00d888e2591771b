'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSignIn } from '#components/sign-in/use-sign-in.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { accept } from '#lib/actions/people.ts';

/** Name and a password; then one is in. */
export function AcceptForm({ token, invited, email }: { token: string; invited: string; email: string }) {
  const t = useTranslations('people');
  const { busy, act } = useAct();
  const { enter, busy: entering } = useSignIn('/negotiations');
  const [name, setName] = useState(invited);
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<{ message: string; field?: string } | null>(null);
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  const join = () =>
    act(() => accept({ token, name, password }), {
      onDone: () => void enter(email, password),
      onRefused: setRefusal,
    });
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      {refusal && !['name', 'password'].includes(refusal.field ?? '') && <ErrorNote title={refusal.message} />}
      <TextField label={t('email')} type="email" autoComplete="username" readOnly value={email} />
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="name"
        required
        error={errorOf('name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t('invitation.password')}
        hint={t('invitation.passwordHint')}
        type="password"
        autoComplete="new-password"
        required
        error={errorOf('password')}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div>
        <Button type="submit" variant="primary" busy={busy || entering !== null}>
          {t('invitation.accept')}
        </Button>
      </div>
    </form>
  );
}
