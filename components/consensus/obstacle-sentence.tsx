'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import type { Obstacle } from '#lib/domain/consensus/obstacles.ts';

/** "GTM proposes a deletion (P3), supported by HND and MEX; BLZ objects." */
export function ObstacleSentence({ obstacle }: { readonly obstacle: Obstacle }) {
  const t = useTranslations('consensus.obstacle');
  const named = useNamed();
  if (obstacle.kind === 'proposal') return <ProposalSentence obstacle={obstacle} />;
  if (obstacle.kind === 'reservation') {
    const { type, term, blocksAdReferendum, delegation } = obstacle;
    const passes = blocksAdReferendum ? 'no' : 'yes';
    return t.rich('reservation', { type, term: term ?? 'none', passes, who: () => named([delegation]) });
  }
  const { delegations } = obstacle;
  const who = { count: delegations.length, who: () => named(delegations) };
  return obstacle.kind === 'objection'
    ? t.rich('objection', who)
    : t.rich('termObjection', { ...who, term: obstacle.term });
}

function ProposalSentence({ obstacle }: { readonly obstacle: Extract<Obstacle, { kind: 'proposal' }> }) {
  const t = useTranslations('consensus.obstacle');
  const named = useNamed();
  const { change, number, delegation, behind, objecting, reserving, awaiting } = obstacle;
  return t.rich('proposal', {
    change,
    proposal: `P${number}`,
    behind: behind.length,
    objecting: objecting.length,
    reserving: reserving.length,
    awaiting: awaiting.length,
    owner: () => named([delegation]),
    supporters: () => named(behind),
    objectors: () => named(objecting),
    reservers: () => named(reserving),
    waiting: () => named(awaiting),
  });
}

/** Delegations in a sentence, as the language lists them. A comma never begins a line. */
function useNamed() {
  const lists = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  return (codes: readonly string[]) => {
    const parts = lists.formatToParts(codes);
    return codes.map((code, index) => {
      const [, comma = '', rest = ''] = /^(\S*)(.*)$/su.exec(parts[index * 2 + 1]?.value ?? '') ?? [];
      return (
        <Fragment key={code}>
          <span className="whitespace-nowrap">
            <DelegationChip code={code} />
            {comma}
          </span>
          {rest}
        </Fragment>
      );
    });
  };
}
