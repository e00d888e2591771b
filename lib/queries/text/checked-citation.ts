import type { AgreedLanguage } from '../../db/agreed-language.ts';
import { checkCitation, type QuotedLanguage } from '../../domain/sources/citation-check.ts';
import type { Citation } from '../views/negotiation-text-view.ts';
import { rememberEach } from './remembered.ts';

/** Each citation is checked once against one state of the sources. */
const check = rememberEach(
  (index: AgreedLanguage, cited: QuotedLanguage): Citation => {
    const { check, finding } = checkCitation(index, cited);
    const { symbol, paragraph, quote } = cited;
    const place = finding && {
      sourceId: finding.passage.sourceId,
      ordinal: finding.passage.ordinal,
      label: finding.passage.label,
      percent: Math.floor(finding.similarity * 100),
    };
    return { symbol, paragraph, quote, check, place };
  },
  (cited) => JSON.stringify(cited),
);

/** A stored citation with what the program finds about it now; null where nothing is cited. */
export function checkedCitation(stored: unknown, index: AgreedLanguage): Citation | null {
  if (stored === null || stored === undefined) return null;
  const { symbol, paragraph, quote } = stored as QuotedLanguage;
  return check(index, { symbol, paragraph, quote });
}
