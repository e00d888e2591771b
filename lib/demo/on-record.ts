import { db } from '../db/client.ts';
import { proposalOf } from './play-step.ts';
import type { Step } from './round-script.ts';
import type { ZeroDraft } from './zero-paragraphs.ts';

/** Whether an act of the round has been done already, by the play or by a visitor, whatever became of it since. */
export async function isOnRecord(zero: ZeroDraft, step: Step): Promise<boolean> {
  const { negotiationId } = zero;
  const delegation = step.by;
  switch (step.kind) {
    case 'replace':
    case 'insert':
      return (await proposalOf(zero, step)) !== null;
    case 'support': {
      const proposal = await proposalOf(zero, step.of);
      return proposal?.backers.some((backer) => backer.delegation === delegation) ?? false;
    }
    case 'incorporate': {
      const proposal = await proposalOf(zero, step.of);
      return proposal !== null && proposal.state !== 'tabled';
    }
    case 'position': {
      const paragraphId = step.at === 'whole' ? null : zero.paragraph(step.at).id;
      const { stance, note } = step;
      const where = { negotiationId, delegation, paragraphId, proposalId: null, stance, note };
      return (await db().position.count({ where })) > 0;
    }
    case 'term':
      return (await db().termObjection.count({ where: { negotiationId, delegation, term: step.term } })) > 0;
    case 'reservation':
      return (
        (await db().reservation.count({ where: { negotiationId, delegation, scope: 'whole', type: 'scrutiny' } })) > 0
      );
    case 'adReferendum': {
      const paragraphId = zero.paragraph(step.at).id;
      const where = { book: negotiationId, kind: 'paragraph.agreedAdReferendum', paragraphId };
      return (await db().event.count({ where })) > 0;
    }
    default:
      return false;
  }
}
