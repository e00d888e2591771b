'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { DemoChoicesView } from '#lib/queries/views/demo-choices-view.ts';

/** Props of SignInForm. */
export interface SignInFormProps {
  readonly demo: DemoChoicesView | null;
  /** The address that is being signed in with. */
  readonly busy: string | null;
  /** The second step: a one-time code is asked for. */
  readonly needsCode: boolean;
  readonly onStartOver: () => void;
  readonly onEnter: (email: string, password: string, code: string) => Promise<void>;
}

/** Address and password; then, where the account has one, its one-time code. */
export function SignInForm({ demo, busy, needsCode, onStartOver, onEnter }: SignInFormProps) {
  const t = useTranslations('signIn');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void onEnter(email, password, code);
      }}
    >
      <h2 className="font-semibold text-xl">{t('withPassword')}</h2>
      <TextField
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        readOnly={needsCode}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      {needsCode ? (
        <>
          <output>{t('codeLead')}</output>
          <TextField
            label={t('code')}
            name="code"
            autoComplete="one-time-code"
            required
            // The step that was asked for; whoever cannot see finds it at once too.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            maxLength={40}
            hint={t('codeHint')}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </>
      ) : (
        <TextField
          label={t('password')}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          hint={demo ? t('demoPassword', { password: demo.password }) : undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy !== null && busy === email}>
          {t('submit')}
        </Button>
        {needsCode && (
          <Button
            onClick={() => {
              setCode('');
              setPassword('');
              onStartOver();
            }}
          >
            {t('otherAccount')}
          </Button>
        )}
      </div>
    </form>
  );
}
