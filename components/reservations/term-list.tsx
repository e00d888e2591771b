'use client';

import { useTranslations } from 'next-intl';
import { FromFile } from '#components/negotiations/recreation-context.tsx';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import type { TermObjectionView } from '#lib/queries/views/negotiation-text-view.ts';
import { LiftTerm } from './lift-buttons.tsx';

/** Props of TermList. */
export interface TermListProps {
  readonly negotiationId: string;
  readonly objections: readonly TermObjectionView[];
}

/** Terms that delegations ask not to be used, with where they stand now. */
export function TermList({ negotiationId, objections }: TermListProps) {
  const t = useTranslations('terms');
  return (
    <ul className="grid grid-cols-1 gap-2 text-sm">
      {objections.map(({ id: termObjectionId, delegation, term, note, standsIn, enteredAt, mayLift }) => (
        <li key={termObjectionId} className="grid grid-cols-1 gap-0.5">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <DelegationChip code={delegation} named />
            <span className="font-semibold text-objection">“{term}”</span>
            <span className="text-muted">{t('standsIn', { count: standsIn.length })}</span>
          </p>
          <FromFile at={enteredAt} />
          {note && <p className="whitespace-pre-wrap text-muted">{note}</p>}
          {mayLift && (
            <p>
              <LiftTerm negotiationId={negotiationId} objection={{ id: termObjectionId, term }} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
