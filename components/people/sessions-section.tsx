'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { endOwnSession, signOutEverywhere } from '#lib/actions/account.ts';
import type { SessionView } from '#lib/queries/views/own-account-view.ts';

/** Where one is signed in, each to be ended, or all at once. */
export function SessionsSection({
  sessions,
  demo,
}: {
  readonly sessions: readonly SessionView[];
  readonly demo: boolean;
}) {
  const t = useTranslations('people.account');
  const { busy, act } = useAct();
  return (
    <section className="grid gap-4" aria-labelledby="sessions">
      <div className="grid gap-1">
        <h2 id="sessions" className="font-semibold text-xl">
          {t('sessionsTitle')}
        </h2>
        <p className="text-muted">{t('sessionsLead')}</p>
      </div>
      <ul className="grid gap-3">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {!demo && (
        <div className="grid justify-items-start gap-1">
          <Button variant="danger" busy={busy} onClick={() => void act(() => signOutEverywhere())}>
            {t('endAll')}
          </Button>
          <p className="text-muted text-sm">{t('endAllLead')}</p>
        </div>
      )}
    </section>
  );
}

function SessionRow({ session }: { readonly session: SessionView }) {
  const t = useTranslations('people.account');
  const format = useFormatter();
  const { busy, act } = useAct();
  const { id: sessionId, here, byProvider, address } = session;
  const device = session.device ?? t('sessionUnknown');
  const instant = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' });
  const since = instant(session.since);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b pb-3">
      <span className="font-semibold">{device}</span>
      {here && <Badge tone="accent">{t('sessionHere')}</Badge>}
      <span className="basis-full text-muted text-sm">
        {[address, byProvider && t('sessionProvider'), t('sessionSince', { date: since })].filter(Boolean).join(' · ')}
        {' · '}
        {t('sessionSeen', { date: instant(session.seen) })}
      </span>
      {!here && (
        <Button
          size="sm"
          busy={busy}
          aria-label={t('endSessionOf', { device, date: since })}
          onClick={() => void act(() => endOwnSession({ sessionId }), { done: t('sessionEnded') })}
        >
          {t('endSession')}
        </Button>
      )}
    </li>
  );
}
