import { FileInput } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { EntrySentence } from '#components/record/entry-sentence.tsx';
import { EntryQuotes } from '#components/record/record-list.tsx';
import { ReservationRow, TermRow } from '#components/reservations/listed-rows.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { labelText } from '#lib/i18n/label-text.ts';
import type { AwaitedInstruction, WaitingView } from '#lib/queries/views/my-delegation-view.ts';
import { ProposalRow } from './proposal-row.tsx';
import { WaitingList, WaitingSection } from './waiting-section.tsx';

/** What awaits a delegation in one negotiation: on the left what asks for a word, on the right what is its own. */
export function WaitingNegotiation({ view }: { readonly view: WaitingView }) {
  const t = useTranslations('myDelegation');
  const { negotiation, awaiting, instructions, own, drafts, replies } = view;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      <div className="grid min-w-0 gap-8">
        <WaitingSection title={t('awaiting')} lead={t('awaitingLead')} count={awaiting.length}>
          {awaiting.length === 0 ? (
            <p className="text-muted">{t('awaitingNone')}</p>
          ) : (
            <WaitingList>
              {awaiting.map((placed) => (
                <ProposalRow key={placed.proposal.id} placed={placed} negotiation={negotiation} takesPosition />
              ))}
            </WaitingList>
          )}
        </WaitingSection>
        {instructions.length > 0 && (
          <WaitingSection title={t('instructions')} lead={t('instructionsLead')} count={instructions.length}>
            <WaitingList>
              {instructions.map((awaited) => (
                <InstructionRow key={awaited.key} awaited={awaited} slug={negotiation.slug} />
              ))}
            </WaitingList>
          </WaitingSection>
        )}
        {replies.length > 0 && <Replies view={view} />}
      </div>
      <div className="grid min-w-0 gap-8">
        <WaitingSection title={t('own')} count={own.length}>
          <Link
            href={`/negotiations/${negotiation.slug}/import`}
            className={buttonClass({ size: 'sm' }, 'justify-self-start print-hidden')}
          >
            <FileInput aria-hidden className="size-4" />
            {t('import')}
          </Link>
          {own.length === 0 ? (
            <p className="text-muted">{t('ownNone')}</p>
          ) : (
            <WaitingList>
              {own.map((placed) => (
                <ProposalRow key={placed.proposal.id} placed={placed} negotiation={negotiation} />
              ))}
            </WaitingList>
          )}
        </WaitingSection>
        {drafts.length > 0 && (
          <WaitingSection title={t('drafts')} count={drafts.length}>
            <WaitingList>
              {drafts.map((placed) => (
                <ProposalRow key={placed.proposal.id} placed={placed} negotiation={negotiation} />
              ))}
            </WaitingList>
          </WaitingSection>
        )}
        <OwnReservations view={view} />
      </div>
    </div>
  );
}

function InstructionRow({ awaited, slug }: { readonly awaited: AwaitedInstruction; readonly slug: string }) {
  const locale = useLocale();
  const { paragraphId, label, proposal, note } = awaited;
  const names = [proposal === null ? null : `P${proposal}`, label && labelText(label, locale)];
  const address = paragraphId ? `/negotiations/${slug}?paragraph=${paragraphId}` : `/negotiations/${slug}`;
  return (
    <li className="grid gap-1 px-4 py-3">
      <Link href={address} className="justify-self-start font-semibold text-accent underline underline-offset-2">
        {names.filter((name) => name !== null).join(' · ')}
      </Link>
      {note && <p className="text-muted">{note}</p>}
    </li>
  );
}

function OwnReservations({ view: { negotiation, reservations, terms } }: { readonly view: WaitingView }) {
  const t = useTranslations('myDelegation');
  if (reservations.length + terms.length === 0) return null;
  const at = { negotiationId: negotiation.id, slug: negotiation.slug };
  return (
    <WaitingSection title={t('reservations')} count={reservations.length + terms.length}>
      <WaitingList>
        {reservations.map((reservation) => (
          <ReservationRow key={reservation.id} reservation={reservation} negotiation={at} />
        ))}
        {terms.map((objection) => (
          <TermRow key={objection.id} objection={objection} negotiation={at} />
        ))}
      </WaitingList>
    </WaitingSection>
  );
}

function Replies({ view: { negotiation, replies } }: { readonly view: WaitingView }) {
  const t = useTranslations('myDelegation');
  return (
    <WaitingSection title={t('replies')}>
      <WaitingList>
        {replies.map((entry) => (
          <li key={entry.seq} className="px-4 py-2.5">
            <p>
              <EntrySentence entry={entry} slug={negotiation.slug} />
            </p>
            <EntryQuotes entry={entry} clamped />
          </li>
        ))}
      </WaitingList>
    </WaitingSection>
  );
}
