/**
 * What an end-to-end test begins with. Signing in by hand is tested once (sign-in.spec.ts); every other test comes in with
 * a session minted as the application itself would.
 */
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { mintToken, SESSION_COOKIES } from '#lib/auth/token.ts';
import { closeDatabase, db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { env } from '#lib/env.ts';
import { openRound, type Round } from '#tests/factories/round.ts';

interface Fixtures {
  /** A negotiation of its own on the demo's zero draft, so that no test sees what another did. */
  round: Round;
  /** Fails the test when a page of it has thrown or has written an error to the console. */
  noErrors: void;
}

type SignedIn = Parameters<typeof mintToken>[0];

const errors: string[] = [];
const opened: BrowserContext[] = [];

/** An answer such as 401 or 404 is what a test may be about; the browser writes it to the console as well. */
const expected =
  /Failed to load resource: the server responded with a status of 4\d\d|^WebSocket connection .* HTTP Authentication failed/;

function watch(context: BrowserContext): void {
  context.on('weberror', (error) => errors.push(String(error.error().stack)));
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) errors.push(message.text());
  });
}

/** Opens a browser of a demo account: `signInAs(browser, 'GTM')`, `'TS-RCM'`, `'IOM'`. A context is used as it is. */
export async function signInAs(where: Browser | BrowserContext, party: string): Promise<Page> {
  return await signInWith(where, await db().account.findUniqueOrThrow({ where: { email: demoEmail(party) } }));
}

/** Opens a browser of an account that a test has made for itself. */
export async function signInWith(where: Browser | BrowserContext, account: SignedIn): Promise<Page> {
  const context = 'newContext' in where ? await where.newContext() : where;
  if ('newContext' in where) {
    opened.push(context);
    watch(context);
  }
  const cookie = { name: SESSION_COOKIES[1], value: await mintToken(account), url: env().publicUrl };
  await context.addCookies([{ ...cookie, httpOnly: true, sameSite: 'Lax' }]);
  return await context.newPage();
}

/** The address of a round's pages, such as `pathOf(round, 'consensus')`. */
export function pathOf(round: Round, page = ''): string {
  return `/negotiations/${round.slug}${page && `/${page}`}`;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: here nothing.
  round: async ({}, use) => use(await openRound()),
  noErrors: [
    async ({ context }, use) => {
      errors.length = 0;
      watch(context);
      await use();
      for (const left of opened.splice(0)) await left.close();
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

test.afterAll(() => closeDatabase());

export { expect };
