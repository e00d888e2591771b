import type { Locale } from '../locales.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';

/** Every language's messages, namespace by namespace. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = { en, es };

/** The shape all languages share: English's. */
export type Messages = typeof en;
