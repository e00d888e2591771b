'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote, Note } from '#components/ui/note.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { confirmOwnCodes, removeOwnCodes, type ShownSecret, setUpCodes } from '#lib/actions/account.ts';
import { QrCode } from './qr-code.tsx';

interface Refusal {
  readonly message: string;
  readonly field?: string;
}

/** The password first: a session left open sets up nothing. */
export function BeginCodesForm({
  onBegun,
  onCancel,
}: {
  readonly onBegun: (shown: ShownSecret) => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslations('people.account');
  const { busy, act } = useAct();
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return (
    <StepForm
      refusal={refusal}
      fields={['password']}
      submit={t('codesSetUp')}
      busy={busy}
      onCancel={onCancel}
      onSubmit={() => void act(() => setUpCodes({ password }), { onDone: onBegun, onRefused: setRefusal })}
    >
      <PasswordField value={password} onChange={setPassword} refusal={refusal} />
    </StepForm>
  );
}

/** The secret to be scanned, and the first code as its proof. */
export function ConfirmCodesForm({
  shown,
  onConfirmed,
  onCancel,
}: {
  readonly shown: ShownSecret;
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslations('people.account');
  const { busy, act } = useAct();
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const confirm = () =>
    act(() => confirmOwnCodes({ code }), {
      onDone: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
      onRefused: setRefusal,
    });
  return (
    <StepForm
      refusal={refusal}
      fields={['code']}
      submit={t('codesConfirm')}
      busy={busy}
      onCancel={onCancel}
      onSubmit={() => void confirm()}
    >
      <p>{t('codesScan')}</p>
      <QrCode squares={shown.squares} label={t('codesPicture')} />
      <TextField
        label={t('codesSecret')}
        readOnly
        value={shown.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        onFocus={(event) => event.target.select()}
      />
      <CodeField label={t('codesFirst')} value={code} onChange={setCode} refusal={refusal} />
    </StepForm>
  );
}

/** The recovery codes, the one time they are shown. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const t = useTranslations('people.account');
  return (
    <div className="grid gap-3">
      <Note title={t('codesKeep')}>{t('codesKeepLead')}</Note>
      <ol className="grid list-decimal grid-cols-1 gap-x-8 gap-y-1 pl-8 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div>
        <Button variant="primary" onClick={onKept}>
          {t('codesKept')}
        </Button>
      </div>
    </div>
  );
}

/** Password and a code once more. */
export function RemoveCodesForm({
  onRemoved,
  onCancel,
}: {
  readonly onRemoved: () => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslations('people.account');
  const { busy, act } = useAct();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const remove = () =>
    act(() => removeOwnCodes({ password, code }), {
      done: t('codesRemoved'),
      onDone: onRemoved,
      onRefused: setRefusal,
    });
  return (
    <StepForm
      refusal={refusal}
      fields={['password', 'code']}
      submit={t('codesRemove')}
      busy={busy}
      onCancel={onCancel}
      onSubmit={() => void remove()}
    >
      <p>{t('codesRemoveLead')}</p>
      <PasswordField value={password} onChange={setPassword} refusal={refusal} />
      <CodeField label={t('codesCode')} value={code} onChange={setCode} refusal={refusal} />
    </StepForm>
  );
}

interface StepFormProps {
  readonly refusal: Refusal | null;
  /** The fields that show a refusal of their own. */
  readonly fields: readonly string[];
  readonly submit: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

function StepForm({ refusal, fields, submit, busy, onCancel, onSubmit, children }: StepFormProps) {
  const common = useTranslations('common');
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {refusal && !fields.includes(refusal.field ?? '') && <ErrorNote title={refusal.message} />}
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{common('cancel')}</Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly refusal: Refusal | null;
}

function PasswordField({ value, onChange, refusal }: FieldProps) {
  const t = useTranslations('people.account');
  return (
    <TextField
      label={t('codesPassword')}
      type="password"
      autoComplete="current-password"
      required
      error={refusal?.field === 'password' ? refusal.message : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function CodeField({ label, value, onChange, refusal }: FieldProps & { readonly label: string }) {
  return (
    <TextField
      label={label}
      autoComplete="one-time-code"
      required
      maxLength={40}
      error={refusal?.field === 'code' ? refusal.message : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
