import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportPage } from '#components/imports/import-page.tsx';
import { MessagePage } from '#components/shell/message-page.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { DRAFT_LANGUAGES } from '#lib/inputs/draft.ts';
import { mayRun } from '#lib/policies/negotiation.ts';
import { allows } from '#lib/policies/verdict.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('importing');
  return { title: t('title') };
}

export default async function NewNegotiation() {
  const actor = await requireActor('/negotiations/new');
  const t = await getTranslations('importing');
  return (
    <Shell actor={actor}>
      {allows(mayRun(actor)) ? (
        <ImportPage languages={DRAFT_LANGUAGES} year={new Date().getUTCFullYear()} />
      ) : (
        <MessagePage title={t('title')}>{t('onlySecretariats')}</MessagePage>
      )}
    </Shell>
  );
}
