import type { SignedIn } from '../auth/token.ts';
import { db } from '../db/client.ts';
import { deviceName } from '../domain/people/device-name.ts';
import type { OwnAccountView } from './views/own-account-view.ts';

const DAY = 24 * 60 * 60_000;

/** What a person's own account page must know beside who they are. */
export async function ownAccount({ actor, sessionId, mustSetUpCodes }: SignedIn): Promise<OwnAccountView> {
  const { accountId } = actor;
  const [account, left, sessions] = await Promise.all([
    db().account.findUniqueOrThrow({ where: { id: accountId }, select: { demo: true, totpSince: true } }),
    db().recoveryCode.count({ where: { accountId, usedAt: null } }),
    db().session.findMany({
      where: { accountId, endedAt: null, lastSeenAt: { gt: new Date(Date.now() - DAY) } },
      orderBy: { lastSeenAt: 'desc' },
      take: 50,
    }),
  ]);
  return {
    demo: account.demo,
    codes: { since: account.totpSince?.toISOString() ?? null, recoveryCodesLeft: left, asked: mustSetUpCodes },
    // Everybody uses a demo account: one visitor's device is nobody else's business.
    sessions: (account.demo ? sessions.filter(({ id }) => id === sessionId) : sessions).map((session) => ({
      id: session.id,
      device: deviceName(session.agent),
      address: session.address,
      since: session.createdAt.toISOString(),
      seen: session.lastSeenAt.toISOString(),
      byProvider: session.method === 'oidc',
      here: session.id === sessionId,
    })),
  };
}
