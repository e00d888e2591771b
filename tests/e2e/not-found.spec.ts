import { expect, pathOf, signInAs, test } from './fixtures.ts';

const PLACES = ['', 'consensus', 'drafting', 'revisions', 'revisions/compare', 'record', 'reservations'];

test('what does not exist, or is not for the reader, answers 404', async ({ browser, round }) => {
  const page = await signInAs(browser, 'GTM');
  const places = ['record/999', 'record/0', 'record/x', 'drafting/nowhere', 'desk', 'nowhere'];
  const paths = ['/api/negotiations/nowhere/export/docx?text=clean', '/people/record', '/nowhere'];
  const unknown = PLACES.map((place) => `/negotiations/nowhere/${place}`);
  for (const path of [...places.map((place) => pathOf(round, place)), ...unknown, ...paths]) {
    const answer = await page.request.get(path);
    expect(`${path} ${answer.status()}`).toBe(`${path} 404`);
  }
  for (const path of PLACES.map((place) => pathOf(round, place))) {
    expect(`${path} ${(await page.request.get(path)).status()}`).toBe(`${path} 200`);
  }
});

test('a stranger is sent to sign in from every page, and comes back; live events are refused', async ({
  page,
  round,
}) => {
  for (const path of [...PLACES.map((place) => pathOf(round, place)), '/people', '/my-delegation']) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(`${path} ${answer.status()}`).toBe(`${path} 307`);
    expect(answer.headers()['location']).toContain('/sign-in?callbackUrl=');
  }
  expect((await page.request.get(`/api/negotiations/${round.slug}/live`)).status()).toBe(401);
});
