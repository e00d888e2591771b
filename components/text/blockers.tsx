import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '#lib/i18n/countries.ts';
import type { ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';

type Blocker = ParagraphView['blockers'][number];

/** What stands between the paragraph and consensus, and with whom, in words. */
export function Blockers({ paragraph }: { readonly paragraph: ParagraphView }) {
  const t = useTranslations('paragraph');
  const { blockers, proposals } = paragraph;
  if (blockers.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="sr-only">{t('blockedBy')}</p>
      <ul className="grid grid-cols-1 gap-0.5 border-bracketed border-l-2 pl-2.5">
        {blockers.map((blocker) => (
          <li key={blockerKey(blocker)}>
            <BlockerText
              blocker={blocker}
              kind={
                blocker.kind === 'proposal'
                  ? (proposals.find(({ id }) => id === blocker.proposalId)?.kind ?? 'replace')
                  : null
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type ProposalKind = ParagraphView['proposals'][number]['kind'];

function BlockerText({ blocker, kind }: { readonly blocker: Blocker; readonly kind: ProposalKind | null }) {
  const t = useTranslations('paragraph.blocker');
  const delegation = countryName(blocker.delegation, useLocale());
  if (blocker.kind === 'proposal')
    return t(`proposal.${kind ?? 'replace'}`, { delegation, number: blocker.number ?? 0 });
  if (blocker.kind === 'termObjection') return t('termObjection', { delegation, term: blocker.term });
  if (blocker.kind === 'objection') return t('objection', { delegation });
  return t(blocker.blocksAdReferendum ? 'reservation' : 'reservationAgreed', { delegation });
}

function blockerKey(blocker: Blocker): string {
  if (blocker.kind === 'proposal') return blocker.proposalId;
  if (blocker.kind === 'reservation') return blocker.reservationId;
  return `${blocker.kind} ${blocker.delegation} ${blocker.kind === 'termObjection' ? blocker.term : ''}`;
}
