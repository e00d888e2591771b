import type { Browser, Page } from '@playwright/test';
import type { Round } from '#tests/factories/round.ts';
import { open } from '../at-the-text.ts';
import { pathOf, signInAs } from '../fixtures.ts';

const SEATS = ['GTM', 'MEX', 'USA', 'HND', 'SLV', 'IOM', 'TS-RCM', 'TS-SACM'] as const;

/** Everybody who takes part in the round, each in a browser of their own. */
export type Table = Readonly<Record<(typeof SEATS)[number], Page>> & { readonly round: Round };

/** Sits everybody down at the text, before anything has been said. */
export async function sitDown(browser: Browser, round: Round): Promise<Table> {
  const seated = await Promise.all(
    SEATS.map(async (party) => {
      const page = await signInAs(browser, party);
      await open(page, pathOf(round));
      return [party, page] as const;
    }),
  );
  return { ...(Object.fromEntries(seated) as Record<(typeof SEATS)[number], Page>), round };
}
