import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalContent } from '#lib/domain/text/content.ts';
import { exportDocx } from '#lib/exports/docx/docx-file.ts';
import { countryName } from '#lib/i18n/countries.ts';
import { readRedline } from '#lib/imports/redline/read-redline.ts';
import { readTracked } from '#lib/imports/word/read-tracked.ts';
import { openWord } from '#lib/imports/word/word-parts.ts';
import { compilationOf, DELEGATIONS, randomRound } from './random-round.ts';

const codes = new Map(DELEGATIONS.map((code) => [countryName(code, 'en'), code]));

test('the changes of 200 random rounds come back as the same proposals by the same countries', async () => {
  await fc.assert(
    fc.asyncProperty(randomRound, async (round) => {
      const { bytes } = await exportDocx(compilationOf(round));
      const reading = readRedline({
        document: readTracked(openWord(bytes)),
        bases: [{ text: { kind: 'revision', number: 1 }, draft: round.draft }],
        delegationOf: (author) => codes.get(author) ?? null,
        delegationNamed: (name) => codes.get(name) ?? null,
      });
      const sent = round.proposals.map(
        ({ owner, kind, paragraphId, sectionId, heading, move, proposed, rationale }) => ({
          delegation: owner.code,
          kind,
          on: kind === 'newSection' ? sectionId : paragraphId,
          heading,
          to: move && (move.afterId ?? move.sectionId),
          words: proposed.map(canonicalContent),
          rationale,
        }),
      );
      const back = reading.proposals.map((one) => ({
        delegation: one.delegation,
        kind: one.kind,
        on: one.kind === 'newSection' ? one.sectionId : one.paragraphId,
        heading: 'heading' in one ? one.heading : null,
        to: one.kind === 'move' ? (one.to.afterId ?? one.to.sectionId) : null,
        words:
          one.kind === 'newSection'
            ? one.paragraphs.map(canonicalContent)
            : one.kind === 'delete' || one.kind === 'move'
              ? []
              : [canonicalContent(one.proposed)],
        rationale: one.rationale,
      }));
      const order = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).toSorted();
      expect(order(back)).toEqual(order(sent));
      expect(reading.unplaced).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 180_000);
