'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { revoke } from '#lib/actions/people.ts';
import type { InvitationView } from '#lib/queries/views/people-view.ts';

/** Revoking an invitation that waits for its person. */
export function InvitationActions({ invitation }: { readonly invitation: InvitationView }) {
  const t = useTranslations('people');
  const { busy, act } = useAct();
  const { id: invitationId, name } = invitation;
  if (!invitation.mayRevoke) return null;
  return (
    <Button
      size="sm"
      variant="quiet"
      busy={busy}
      aria-label={t('revokeFor', { name })}
      onClick={() => void act(() => revoke({ invitationId }), { done: t('revoked', { name }) })}
    >
      {t('revoke')}
    </Button>
  );
}
