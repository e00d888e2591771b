import { draftHash } from '../text/draft-hash.ts';
import type { Section } from '../text/paragraph.ts';

/** The hash of one section's words: what a Secretariat has read when it approves the section. Labels do not count. */
export function sectionHash(section: Section, language: string): string {
  return draftHash({ title: '', language, sections: [section] });
}
