import { useTranslations } from 'next-intl';
import type { DraftingSectionView } from '#lib/queries/views/drafting-view.ts';
import { DraftingRoom } from './drafting-room.tsx';
import { SectionList } from './section-list.tsx';

/** LIVE DRAFTING: the sections beside, and the chosen one as it is being written. */
export function DraftingPage({ view }: { readonly view: DraftingSectionView }) {
  const t = useTranslations('drafting');
  const text = useTranslations('text');
  const { negotiation, sections, section } = view;
  return (
    <div className="grid xl:grid-cols-[16rem_minmax(0,1fr)]">
      <aside className="sticky top-(--head) max-h-[calc(100dvh-var(--head))] self-start overflow-y-auto border-r px-3 py-4 max-xl:hidden print-hidden">
        <SectionList slug={negotiation.slug} sections={sections} current={section.id} />
      </aside>
      <div className="mx-auto w-full min-w-0 max-w-[54rem] px-4 py-4">
        <details className="mb-3 rounded-md border xl:hidden print-hidden">
          <summary className="px-3 py-2 font-semibold">{t('sections')}</summary>
          <SectionList slug={negotiation.slug} sections={sections} current={section.id} />
        </details>
        <h1 className="font-serif text-2xl">{section.heading || text('untitledSection')}</h1>
        {section.chapeau && <p className="words mt-2 text-muted">{section.chapeau}</p>}
        <DraftingRoom view={view} />
      </div>
    </div>
  );
}
