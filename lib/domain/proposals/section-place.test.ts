import { expect, test } from 'vitest';
import { followSection, heirOf, type SectionAct } from './section-place.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 9, minute));
/** "3 split B N", "4 joined N B b2", "5 removed C B": minute, what, whom, into whom, behind which paragraph. */
function acts(...lines: string[]): SectionAct[] {
  return lines.map((line) => {
    const [minute, kind, sectionId = '', intoId = null, after = null] = line.split(' ');
    return { kind: kind as SectionAct['kind'], sectionId, intoId, after, at: at(Number(minute)) };
  });
}

test.each<[string, SectionAct[], string]>([
  ['behind B', [], 'B'],
  ['behind B', acts('3 split B N'), 'N'],
  ['behind B', acts('3 split B N', '4 split N M'), 'M'],
  ['behind B', acts('1 split B N'), 'B'],
  ['behind B', acts('3 split B N', '4 joined N B b1'), 'B'],
  ['behind B', acts('3 joined B A a2'), 'A'],
  ['behind B', acts('3 removed B A'), 'A'],
  ['behind B', acts('3 removed B', '4 split A N'), '–'],
  ['in B', acts('3 split B N'), 'B'],
  ['in B', acts('3 joined B A a2'), 'A a2'],
  ['in B', acts('3 joined B A a2', '4 split A N', '5 joined A Z z1'), 'A a2'],
  ['in B', acts('3 joined B A', '4 joined A Z z1'), 'Z z1'],
  ['in B', acts('3 removed B A'), 'B'],
])('%s after %o: %s', (place, done, expected) => {
  const [stands, sectionId = ''] = place.split(' ');
  const followed = followSection({ stands: stands as 'in' | 'behind', sectionId, since: at(2) }, done);
  const said = [followed.sectionId ?? '–', followed.paragraphId].filter((part) => part !== null).join(' ');
  expect(said).toBe(expected);
});

test.each([
  [[], 'B'],
  [acts('3 split B N'), 'B'],
  [acts('3 joined B A a2', '4 joined A Z'), 'Z'],
  [acts('3 removed B A'), null],
] as const)('what %o left of B stands in %s', (done, expected) => {
  expect(heirOf('B', done)).toBe(expected);
});
