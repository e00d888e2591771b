import { describe, expect, it } from 'vitest';
import { WORDS } from '#tests/fixtures/compilation-words.ts';
import { contentOf, plainText } from '../text/paragraph.ts';
import { printCompilation } from '../text/print-compilation.ts';
import { type BackedProposal, compileProposals } from './open-wordings.ts';

const BASE = 'protect all migrants in transit, in particular women;';
function proposal(delegation: string, kind: BackedProposal['kind'], proposed: string): BackedProposal {
  return {
    id: delegation,
    kind,
    paragraphId: 'p',
    base: contentOf(kind === 'insert' ? '' : BASE),
    proposed: contentOf(proposed),
    delegation,
    coSponsors: [],
    supporters: [],
  };
}

describe('the compilation of open proposals', () => {
  const rows: [string, string, BackedProposal[], string][] = [
    ['none', BASE, [], BASE],
    [
      'one that applies to changed words',
      BASE.replace('protect', 'Respect'),
      [proposal('GTM', 'replace', BASE.replace('migrants', 'persons'))],
      'Respect all [migrants] [persons – GTM] in transit, in particular women;',
    ],
    [
      'one in conflict, with another change that applies',
      BASE.replace('migrants', 'victims'),
      [proposal('GTM', 'replace', BASE.replace('migrants', 'persons').replace(', in particular women', ''))],
      'protect all [victims] [persons – GTM] in transit[, in particular women] [deleted – GTM];',
    ],
    [
      'one already contained',
      BASE.replace('migrants', 'persons'),
      [proposal('GTM', 'replace', BASE.replace('migrants', 'persons'))],
      BASE.replace('migrants', 'persons'),
    ],
    [
      'a deletion, whatever the words are now, and an insertion left out',
      BASE.replace('migrants', 'victims'),
      [proposal('USA', 'delete', ''), proposal('HND', 'insert', 'combat smuggling;')],
      `[delete paragraph – USA] ${BASE.replace('migrants', 'victims')}`,
    ],
  ];
  it.each(rows)('%s', (_name, current, proposals, printed) => {
    expect(plainText(printCompilation(compileProposals(contentOf(current), proposals), WORDS))).toBe(printed);
  });
});
