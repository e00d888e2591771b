/**
 * How long the text page takes to open with 14, 100 and 500 paragraphs, a third of them with an open proposal: until its
 * last paragraph stands in the page. Beside it, in turn, a page of the same words as bare HTML from Node's own server.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type BrowserContext, chromium } from '@playwright/test';
import { mintToken, SESSION_COOKIES } from '#lib/auth/token.ts';
import { closeDatabase, db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { settleEnv } from '#lib/env.ts';
import { freePort, startApplication } from '../setup/application.ts';
import { chromiumFlags, requireChromium } from '../setup/chromium.ts';
import { openLongDraft } from './long-draft.ts';

const SIZES = [14, 100, 500];
const RUNS = 7;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function opening(context: BrowserContext, url: string, lastWords: string): Promise<number> {
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByText(lastWords).first().waitFor({ state: 'attached' });
  const took = performance.now() - started;
  await page.close();
  return took;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function servePlain(pages: ReadonlyMap<string, readonly string[]>) {
  const server = createServer((request, response) => {
    const words = pages.get((request.url ?? '').slice(1)) ?? [];
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Bare</title>${words.map((text) => `<p>${text}</p>`).join('\n')}`);
  });
  const port = await freePort();
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const application = await startApplication();
const { url, databaseUrl, secret } = application;
settleEnv({ PUBLIC_URL: url, DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret, DEMO: 'on' });
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags });
try {
  const drafts = [];
  for (const size of SIZES) drafts.push({ size, ...(await openLongDraft(size)) });
  const plain = await servePlain(new Map(drafts.map(({ slug, words }) => [slug, words])));
  const context = await browser.newContext();
  const account = await db().account.findUniqueOrThrow({ where: { email: demoEmail('GTM') } });
  await context.addCookies([{ name: SESSION_COOKIES[1], value: await mintToken(account), url }]);
  say('paragraphs | text page p50 | bare page p50 | ratio');
  for (const { size, slug, words } of drafts) {
    const last = `${size}: ${(words.at(-1) ?? '').slice(String(size).length + 2, 40)}`;
    const [ours, theirs]: [number[], number[]] = [[], []];
    await opening(context, `${url}/negotiations/${slug}`, last);
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await opening(context, `${url}/negotiations/${slug}`, last));
      theirs.push(await opening(context, `${plain.url}/${slug}`, last));
    }
    const [a, b] = [median(ours), median(theirs)];
    say(
      `${String(size).padStart(10)} | ${a.toFixed(0).padStart(10)} ms | ${b.toFixed(0).padStart(10)} ms | ${(a / b).toFixed(1)}`,
    );
  }
  plain.close();
} finally {
  await browser.close();
  await closeDatabase();
  await application.stop();
}
