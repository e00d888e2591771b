import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { chooseLocale, isLocale, LOCALE_COOKIE, type Locale } from './locales.ts';
import { MESSAGES } from './messages/index.ts';

export default getRequestConfig(async ({ locale }) => {
  const chosen = isLocale(locale) ? locale : await requestLocale();
  // Acts are dated in UTC everywhere, so that two delegations citing one hour mean the same one.
  return { locale: chosen, messages: MESSAGES[chosen], timeZone: 'UTC' };
});

/** The cookie carries the account's choice as well: signing in and choosing a language both write it. */
async function requestLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return chooseLocale([jar.get(LOCALE_COOKIE)?.value], head.get('accept-language'));
}
