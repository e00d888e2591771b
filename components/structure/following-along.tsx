import { useTranslations } from 'next-intl';
import type { OutlinedParagraph } from '#lib/queries/views/structure-view.ts';

/** What goes along with paragraphs that come into another section: as they are, and whose they are. */
export function FollowingAlong({ paragraphs }: { readonly paragraphs: readonly OutlinedParagraph[] }) {
  const t = useTranslations('structure');
  const proposals = paragraphs.reduce((sum, one) => sum + one.proposals, 0);
  const agreed = paragraphs.filter((one) => one.agreed).length;
  return (
    <ul className="grid list-disc gap-1 pl-5">
      <li>{t('alongParagraphs', { count: paragraphs.length })}</li>
      {agreed > 0 && <li>{t('alongAgreed', { count: agreed })}</li>}
      {proposals > 0 && <li>{t('alongProposals', { count: proposals })}</li>}
    </ul>
  );
}
