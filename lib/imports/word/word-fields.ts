/** Fields of Word: what their codes are made of is no word, not even what another field gives there. */
import { descendantsOf, wordAttribute, wordName } from './word-xml.ts';

/** Follows the fields of one paragraph while its runs are read in order. */
export class FieldCodes {
  /** For each field that has begun and not ended, whether what comes is its code still, or its result. */
  readonly #open: ('code' | 'result')[] = [];
  readonly #followed: boolean;

  /** A field that goes on in another paragraph is not followed: no word may be taken for a code that is none. */
  constructor(paragraph: Element | null) {
    this.#followed = paragraph !== null && hasWholeFields(paragraph);
  }

  /** True for what is to be passed over: the marks of fields, and everything in a code. */
  passes(element: Element): boolean {
    if (wordName(element) !== 'fldChar') return this.#open.includes('code');
    const type = this.#followed ? wordAttribute(element, 'fldCharType') : null;
    if (type === 'begin') this.#open.push('code');
    else if (type === 'separate') this.#open.splice(-1, 1, 'result');
    else if (type === 'end') this.#open.pop();
    return true;
  }
}

function hasWholeFields(paragraph: Element): boolean {
  let open = 0;
  for (const part of descendantsOf(paragraph, 'fldChar')) {
    const type = wordAttribute(part, 'fldCharType');
    open += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
    if (open < 0) return false;
  }
  return open === 0;
}
