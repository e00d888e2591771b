import { useTranslations } from 'next-intl';
import { DelegationChips } from '#components/parties/delegation-chip.tsx';
import { PartyChip } from '#components/parties/party-chip.tsx';
import { Note } from '#components/ui/note.tsx';
import { findTerms } from '#lib/domain/text/terms.ts';
import type { DraftingSectionView } from '#lib/queries/views/drafting-view.ts';

/** What one must know before writing: that nobody writes now, what was asked for, which terms are objected to. */
export function SectionNotes({ view }: { readonly view: DraftingSectionView }) {
  const t = useTranslations('drafting');
  const { section, abilities, drafts } = view;
  return (
    <>
      {section.state === 'submitted' && (
        <Note title={t('underReview')}>
          {section.submittedBy && (
            <p className="flex flex-wrap items-center gap-x-1.5">
              {t('submittedBy')} <PartyChip party={section.submittedBy} named />
            </p>
          )}
        </Note>
      )}
      {section.state === 'approved' && <Note title={t('approved')} />}
      {section.state === 'drafting' && !drafts && !abilities.write && <Note>{t('onlyReading')}</Note>}
      {section.state === 'drafting' && section.returnComment && (
        <Note tone="warning" title={t('returned')}>
          <p className="whitespace-pre-wrap">{section.returnComment}</p>
        </Note>
      )}
      <WatchedTerms view={view} />
    </>
  );
}

/** The terms objected to that stand in the section: what the underlining says, in words. */
function WatchedTerms({ view }: { readonly view: DraftingSectionView }) {
  const t = useTranslations('drafting');
  const found = view.terms.filter(({ term }) =>
    view.paragraphs.some(({ content }) => findTerms(content, [term]).length > 0),
  );
  if (found.length === 0) return null;
  return (
    <Note tone="warning" title={t('watchedTerms')}>
      <ul>
        {found.map(({ term, delegations }) => (
          <li key={term} className="flex flex-wrap items-center gap-x-2">
            <span className="watched-term">{term}</span> <DelegationChips codes={delegations} />
          </li>
        ))}
      </ul>
    </Note>
  );
}
