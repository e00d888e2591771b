import type { Locale } from './locales.ts';
import type { Messages } from './messages/index.ts';

// A key that no language has, or an argument that a sentence does not take, fails the type check.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
