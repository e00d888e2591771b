/** What every answer carries: only our own scripts run, nothing is framed, kept or sent on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { env } from '#lib/env.ts';
import { address, cookieFor, useApplication } from './application.ts';

useApplication();

async function page(path: string, headers: Record<string, string> = {}) {
  const cookie = await cookieFor(await db().account.findUniqueOrThrow({ where: { email: demoEmail('GTM') } }));
  const answer = await fetch(address(path), { headers: { Cookie: cookie, ...headers } });
  return { answer, html: await answer.text(), policy: answer.headers.get('content-security-policy') ?? '' };
}

const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';

describe('every page', () => {
  test.each(['/negotiations/common-position', '/negotiations', '/account', '/people', '/nothing-here', '/sign-in'])(
    '%s runs scripts with its own nonce alone',
    async (path) => {
      const first = await page(path);
      const script = /script-src ([^;]*)/.exec(first.policy)?.[1];
      expect(script).toBe(`'nonce-${nonceOf(first.policy)}' 'strict-dynamic'`);
      const scripts = first.html.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const tag of scripts) expect(tag).toContain(`nonce="${nonceOf(first.policy)}"`);
      // Attributes that run are not ours.
      expect(first.html).not.toMatch(/<[^>]+\son\w+=/i);
      expect(nonceOf((await page(path)).policy)).not.toBe(nonceOf(first.policy));
    },
  );

  test('takes no nonce from outside', async () => {
    const { html } = await page('/negotiations', { 'Content-Security-Policy': "script-src 'nonce-forged'" });
    expect(html).not.toContain('forged');
  });

  test('says what others may do with it', async () => {
    const { answer, policy } = await page('/negotiations');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': expect.stringMatching(/private.*no-store/) as string,
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
    });
    expect(answer.headers.get('x-powered-by')).toBeNull();
    // Without TLS before it, nobody is told to come by TLS alone.
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy).toContain(part);
  });
});

test('nothing that is secret, and no code of the server, is in what browsers load', () => {
  const folder = join(env().distDir, 'static');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|map|json|css)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(5);
  const { databaseUrl, secret } = inject('application');
  const secrets = [
    secret,
    new URL(databaseUrl).password,
    'NEXTAUTH_SECRET',
    'DATABASE_URL',
    'METRICS_TOKEN',
    'consenso-demo',
  ];
  const serverOnly = ['passwordHash', 'argon2', 'pg_advisory_xact_lock', 'PrismaClient', 'totpSecret'];
  const found = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const words = [...secrets, ...serverOnly].filter((word) => word !== '' && text.includes(word));
    return words.map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});
