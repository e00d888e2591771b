/** How bright the paper is: as the device says, or as the person chose. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** One of them. */
export type Theme = (typeof THEMES)[number];

/** Keeps the choice. */
export const THEME_COOKIE = 'theme';

/** The kept choice, or the device's where there is none. */
export function themeOf(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
