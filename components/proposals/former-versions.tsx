import { useFormatter, useTranslations } from 'next-intl';
import { DelegationChip, DelegationChips } from '#components/parties/delegation-chip.tsx';
import { briefRedline } from '#components/text/brief-redline.ts';
import { ParagraphsView } from '#components/text/paragraphs-view.tsx';
import { Redline } from '#components/text/redline.tsx';
import { useTargetName } from '#components/text/use-target-name.ts';
import type { FormerVersionView, NegotiationTextView } from '#lib/queries/views/negotiation-text-view.ts';

/** Props of FormerVersions. */
export interface FormerVersionsProps {
  readonly view: Pick<NegotiationTextView, 'negotiation'>;
  readonly versions: readonly FormerVersionView[];
}

/** What the delegation had on the table before, with those who stood behind it and what was said of it. */
export function FormerVersions({ view, versions }: FormerVersionsProps) {
  const t = useTranslations('proposals');
  if (versions.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="text-accent">{t('formerVersions', { count: versions.length })}</summary>
      <ol className="grid gap-3 pt-2">
        {versions.map((version) => (
          <FormerVersion key={version.number} version={version} language={view.negotiation.originalLanguage} />
        ))}
      </ol>
    </details>
  );
}

function FormerVersion({ version, language }: { readonly version: FormerVersionView; readonly language: string }) {
  const t = useTranslations('proposals');
  const format = useFormatter();
  const nameOf = useTargetName();
  const { number, heading, rationale, coSponsors, supporters, positions, proposedParagraphs } = version;
  const time = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="grid gap-1 border-l-3 pl-3">
      <p className="text-muted">
        {t('formerVersion', {
          version: number,
          tabledAt: time(version.tabledAt),
          replacedAt: time(version.replacedAt),
        })}
      </p>
      <p lang={language} className="font-serif text-base">
        {heading && <strong>{heading}. </strong>}
        <Redline changes={briefRedline(version.redline)} />
        {version.target && <span className="block font-sans text-muted text-sm">→ {nameOf(version.target)}</span>}
        <ParagraphsView paragraphs={proposedParagraphs} />
      </p>
      {rationale && <p className="whitespace-pre-wrap">{rationale}</p>}
      {coSponsors.length > 0 && (
        <p>
          <span className="text-muted">{t('coSponsors')}</span> <DelegationChips codes={coSponsors} />
        </p>
      )}
      {supporters.length > 0 && (
        <p>
          <span className="text-muted">{t('supporters')}</span> <DelegationChips codes={supporters} />
        </p>
      )}
      {positions.map(({ delegation, stance, note }) => (
        <p key={delegation}>
          <DelegationChip code={delegation} /> {t('formerPosition', { stance })}
          {note && `: ${note}`}
        </p>
      ))}
    </li>
  );
}
