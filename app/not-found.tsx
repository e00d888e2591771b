import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { MessagePage } from '#components/shell/message-page.tsx';
import { buttonClass } from '#components/ui/button.tsx';

export default function NotFound() {
  const t = useTranslations('errors');
  return (
    <main>
      <MessagePage
        title={t('notFoundTitle')}
        actions={
          <Link href="/negotiations" className={buttonClass({ variant: 'primary' })}>
            {t('toNegotiations')}
          </Link>
        }
      >
        <p>{t('notFound')}</p>
      </MessagePage>
    </main>
  );
}
