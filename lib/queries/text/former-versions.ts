import { movePlace } from '../../db/move-place.ts';
import type { NegotiationActs, StoredProposal } from '../../db/negotiation-acts.ts';
import { proposedWords } from '../../db/proposal-words.ts';
import { standingPositions } from '../../domain/consensus/positions.ts';
import { difference } from '../../domain/text/difference.ts';
import type { FormerVersionView } from '../views/negotiation-text-view.ts';
import type { Cited } from './move-views.ts';
import { rememberNamed } from './remembered.ts';

type Acts = Pick<NegotiationActs, 'formerVersions' | 'formerPositions'>;
type Version = NegotiationActs['formerVersions'][number];

/** The earlier versions of each proposal, newest first, with who stood behind them and what was said of them then. */
export function formerVersions(acts: Acts, cite: Cited): (proposal: StoredProposal) => readonly FormerVersionView[] {
  const byProposal = Map.groupBy(acts.formerVersions, ({ proposalId }) => proposalId);
  const positions = Map.groupBy(acts.formerPositions, ({ proposalId }) => proposalId);
  return ({ id, kind }) =>
    (byProposal.get(id) ?? []).toReversed().map((version) => {
      const taken = (positions.get(id) ?? []).filter((one) => (one.proposalVersion ?? 1) === version.number);
      return {
        ...versionView(version, kind, taken),
        target: cite(movePlace(version)),
      };
    });
}

function versionView(
  version: Version,
  kind: StoredProposal['kind'],
  taken: NegotiationActs['formerPositions'],
): Omit<FormerVersionView, 'target'> {
  const { number, heading, rationale, tabledAt, replacedAt } = version;
  const backers = version.backers as unknown as readonly { readonly delegation: string; readonly backing: string }[];
  const backedAs = (backing: string) =>
    backers.filter((backer) => backer.backing === backing).map(({ delegation }) => delegation);
  return {
    number,
    heading,
    rationale,
    ...wordsOf({ version, kind }),
    tabledAt: tabledAt.toISOString(),
    replacedAt: replacedAt.toISOString(),
    coSponsors: backedAs('coSponsor'),
    supporters: backedAs('support'),
    positions: standingPositions(taken).map(({ delegation, stance, note }) => ({ delegation, stance, note })),
  };
}

const wordsOf = rememberNamed(
  ({ version, kind }: { readonly version: Version; readonly kind: StoredProposal['kind'] }) => {
    const words = proposedWords({ ...version, kind });
    if (words.kind === 'newSection') return { redline: [], proposedParagraphs: words.paragraphs };
    const base = words.kind === 'insert' ? [] : words.base;
    if (words.kind === 'move') return { redline: difference(base, base), proposedParagraphs: [] };
    return {
      redline: difference(base, words.kind === 'delete' ? [] : words.proposed),
      proposedParagraphs: [],
    };
  },
  ({ version }) => `${version.proposalId} ${version.number}`,
  1_000,
);
