'use server';

import { cookies } from 'next/headers';
import { currentActor } from '#lib/auth/session.ts';
import { keepAccountLanguage } from '#lib/commands/keep-account-language.ts';
import { isLocale, LOCALE_COOKIE } from '#lib/i18n/locales.ts';
import { accountLanguage } from '#lib/queries/account-language.ts';

const YEAR = 365 * 24 * 60 * 60;
const KEPT = { path: '/', maxAge: YEAR, sameSite: 'lax' } as const;

/** The interface speaks this language from now on, here and, for an account of one's own, everywhere. */
export async function chooseLanguage(locale: string): Promise<void> {
  if (!isLocale(locale)) return;
  (await cookies()).set(LOCALE_COOKIE, locale, KEPT);
  const actor = await currentActor();
  if (actor) await keepAccountLanguage(actor, locale);
}

/** After signing in: the account's language, where it has one, goes before what this browser spoke. */
export async function adoptAccountLanguage(): Promise<void> {
  const actor = await currentActor();
  const locale = actor && (await accountLanguage(actor));
  if (isLocale(locale)) (await cookies()).set(LOCALE_COOKIE, locale, KEPT);
}

/** How bright the paper is, in this browser. */
export async function chooseTheme(theme: 'system' | 'light' | 'dark'): Promise<void> {
  (await cookies()).set('theme', theme, KEPT);
}
