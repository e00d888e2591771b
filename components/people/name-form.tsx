'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { renameOwnAccount } from '#lib/actions/people.ts';

/** One's own name, as the record will give it. */
export function NameForm({ name: known }: { readonly name: string }) {
  const t = useTranslations('people');
  const { busy, act } = useAct();
  const [name, setName] = useState(known);
  const [error, setError] = useState<string>();
  const save = () =>
    act(() => renameOwnAccount({ name }), {
      done: t('account.nameSaved'),
      onDone: () => setError(undefined),
      onRefused: ({ message }) => setError(message),
    });
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className="font-semibold text-xl">{t('account.nameTitle')}</h2>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="name"
        required
        error={error}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div>
        <Button type="submit" busy={busy} disabled={busy || name.trim() === known}>
          {t('account.saveName')}
        </Button>
      </div>
    </form>
  );
}
