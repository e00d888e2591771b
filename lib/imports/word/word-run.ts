/** What a run of Word gives: characters and marks. */
import { normalize } from '../../domain/text/content.ts';
import type { TextRun } from '../../domain/text/paragraph.ts';
import { isLanguageTag } from '../../editor/schema.ts';
import type { Changes, TrackedPiece } from './tracked-document.ts';
import { childOf, isOn, wordAttribute } from './word-xml.ts';

/** The marks of a run of words. */
export type Marks = Omit<TextRun, 'kind' | 'text'>;

/** Marks of single characters that are written as elements. */
export const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

/** A character of a symbol font: those that Word keeps in its private row have no character of their own. */
export function symbol(element: Element): string {
  const code = Number.parseInt(wordAttribute(element, 'char') ?? '', 16);
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? '\ufffd' : String.fromCodePoint(code);
}

const styleMarks: Readonly<Record<string, Marks>> = {
  Strong: { bold: true },
  Emphasis: { italic: true },
  RunInHeading: { bold: true },
};

/** True for a run that stands above the line. */
export function isRaised(properties: Element | null): boolean {
  const align = properties && childOf(properties, 'vertAlign');
  return align !== null && wordAttribute(align, 'val') === 'superscript';
}

/** The marks that a run's properties give. */
export function runMarks(properties: Element | null): Marks {
  if (properties === null) return {};
  const style = childOf(properties, 'rStyle');
  const language = childOf(properties, 'lang');
  const tag = language && wordAttribute(language, 'val');
  return {
    ...(style && styleMarks[wordAttribute(style, 'val') ?? '']),
    ...(isOn(childOf(properties, 'b')) ? { bold: true as const } : {}),
    ...(isOn(childOf(properties, 'i')) ? { italic: true as const } : {}),
    ...(tag && isLanguageTag(tag) ? { language: tag } : {}),
  };
}

const sameChanges = (a: Changes, b: Changes): boolean => a === b || (a.length === 0 && b.length === 0);

/** Neighbouring runs with equal marks under the same changes are one: Word cuts words wherever somebody paused. */
export function joined(pieces: readonly TrackedPiece[]): TrackedPiece[] {
  const result: TrackedPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text' && sameChanges(last.changes, piece.changes)) {
      const [run, ...others] = normalize([last.run, piece.run]);
      if (run?.kind === 'text' && others.length === 0) {
        result[result.length - 1] = { ...last, run };
        continue;
      }
    }
    if (piece.kind !== 'text' || piece.run.text !== '') result.push(piece);
  }
  return result;
}
