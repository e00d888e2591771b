'use client';

import './globals.css';
import { MessagePage } from '#components/shell/message-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import en from '#lib/i18n/messages/en/errors.json' with { type: 'json' };
import es from '#lib/i18n/messages/es/errors.json' with { type: 'json' };

const LANGUAGES = { en, es };

/** The last resort: not even the layout could be rendered, so it says its sentence in every language. */
export default function GlobalFailure({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang={DEFAULT_LOCALE}>
      <body>
        <main>
          {Object.entries(LANGUAGES).map(([locale, messages]) => (
            <div key={locale} lang={locale}>
              <MessagePage title={messages.failureTitle} actions={<Button onClick={reset}>{messages.tryAgain}</Button>}>
                <p>{messages.failure}</p>
              </MessagePage>
            </div>
          ))}
        </main>
      </body>
    </html>
  );
}
