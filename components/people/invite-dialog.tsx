'use client';

import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { invite } from '#lib/actions/people.ts';
import type { PartyView } from '#lib/queries/views/party-view.ts';
import { MadeLink } from './made-link.tsx';

interface Made {
  readonly name: string;
  readonly email: string;
  readonly link: string;
  readonly expiresAt: string;
}

/** Name and address in, a link out that is shown once. */
export function InviteDialog({ party }: { readonly party: PartyView }) {
  const t = useTranslations('people');
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const onOpenChange = (next: boolean) => {
    setOpen(next);
    if (next) setMade(null);
  };
  const title = made ? t('linkMade', { name: made.name }) : t('inviteFor', { party: party.name });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={made ? undefined : t('inviteLead')}
      trigger={
        <Button
          size="sm"
          variant="quiet"
          icon={<UserPlus aria-hidden className="size-4" />}
          aria-label={t('inviteFor', { party: party.name })}
        >
          {t('invite')}
        </Button>
      }
    >
      {made ? <MadeLink {...made} /> : <InviteForm party={party} onMade={setMade} />}
    </Dialog>
  );
}

function InviteForm({ party, onMade }: { readonly party: PartyView; readonly onMade: (made: Made) => void }) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const { busy, act } = useAct();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [refusal, setRefusal] = useState<{ message: string; field?: string } | null>(null);
  const id = useId();
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  const make = () =>
    act(() => invite({ name, email, partyCode: party.code }), {
      onDone: ({ path, expiresAt }) =>
        onMade({ name, email, expiresAt, link: new URL(path, window.location.origin).href }),
      onRefused: setRefusal,
    });
  return (
    <form
      id={id}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      {refusal && !['name', 'email'].includes(refusal.field ?? '') && <ErrorNote title={refusal.message} />}
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        required
        autoComplete="off"
        error={errorOf('name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t('email')}
        type="email"
        required
        autoComplete="off"
        error={errorOf('email')}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <DialogClose asChild>
          <Button>{common('cancel')}</Button>
        </DialogClose>
        <Button type="submit" variant="primary" busy={busy}>
          {t('makeLink')}
        </Button>
      </div>
    </form>
  );
}
