'use client';

import { useTranslations } from 'next-intl';
import { MessagePage } from '#components/shell/message-page.tsx';
import { Button } from '#components/ui/button.tsx';

export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('errors');
  return (
    <main>
      <MessagePage
        title={t('failureTitle')}
        actions={
          <Button variant="primary" onClick={reset}>
            {t('tryAgain')}
          </Button>
        }
      >
        <p>{t('failure')}</p>
        {error.digest && <p className="text-sm">{t('reference', { id: error.digest })}</p>}
      </MessagePage>
    </main>
  );
}
