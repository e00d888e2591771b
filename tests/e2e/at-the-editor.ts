/** Placing the caret in an editor as one does by keyboard, and knowing that the editor has followed. */
import { expect, type Locator } from '@playwright/test';

/** Where the editor knows its caret to be: in which paragraph, counted from 1, and the words before it there. */
export type CaretPlace = { readonly paragraph: number; readonly before: string };

/** A place to be reached; the words before the caret may be given by how they end. */
export type WantedPlace = { readonly paragraph?: number; readonly before: string | RegExp };

/** The part of Tiptap's editor, which it hangs on its element, that tells where the caret stands. */
type Editing = {
  readonly state: {
    readonly doc: {
      readonly childCount: number;
      readonly lastChild: { readonly textContent: string } | null;
      textBetween(from: number, to: number): string;
    };
    readonly selection: {
      readonly from: number;
      readonly to: number;
      readonly $head: {
        index(depth: number): number;
        readonly parentOffset: number;
        readonly parent: { textBetween(from: number, to: number): string };
      };
    };
  };
};

/**
 * Where the caret stands for the editor, not for the browser: the browser moves its own caret first and tells the
 * editor later, and an editor that has just got the focus may put the browser's caret back to where it thought it was.
 */
async function caretPlace(box: Locator): Promise<CaretPlace> {
  return await box.evaluate((element) => {
    const { $head } = (element as HTMLElement & { editor: Editing }).editor.state.selection;
    return { paragraph: $head.index(0) + 1, before: $head.parent.textBetween(0, $head.parentOffset) };
  });
}

/** Presses the keys in the editor, and all of them again until its caret stands behind these words of that paragraph. */
export async function moveCaret(box: Locator, keys: readonly string[], wanted: WantedPlace): Promise<void> {
  const { before } = wanted;
  const place = { ...wanted, before: typeof before === 'string' ? before : expect.stringMatching(before) };
  await expect(async () => {
    await box.focus();
    for (const key of keys) await box.page().keyboard.press(key);
    await expect.poll(() => caretPlace(box), { timeout: 1_000 }).toMatchObject(place);
  }).toPass({ timeout: 30_000 });
}

/** Selects the words behind the caret as one does by keyboard, letter by letter, each time until the editor knows it. */
export async function selectOnward(box: Locator, words: string): Promise<void> {
  const selected = () =>
    box.evaluate((element) => {
      const { doc, selection } = (element as HTMLElement & { editor: Editing }).editor.state;
      return doc.textBetween(selection.from, selection.to);
    });
  for (let letters = 1; letters <= words.length; letters++) {
    await box.page().keyboard.press('Shift+ArrowRight');
    await expect.poll(selected).toBe(words.slice(0, letters));
  }
}

/** Puts the caret before the first letter of a paragraph, counted from 1. */
export async function caretAtStart(box: Locator, paragraph: number): Promise<void> {
  await moveCaret(box, ['Control+Home', ...times(paragraph - 1, 'Control+ArrowDown'), 'Home'], {
    paragraph,
    before: '',
  });
}

/** Puts the caret behind the last letter of all. */
export async function caretAtEnd(box: Locator): Promise<void> {
  const end = await box.evaluate((element) => {
    const { doc } = (element as HTMLElement & { editor: Editing }).editor.state;
    return { paragraph: doc.childCount, before: doc.lastChild?.textContent ?? '' };
  });
  await moveCaret(box, ['Control+End'], end);
}

/** The key so many times. */
export function times(count: number, key: string): readonly string[] {
  return Array.from({ length: count }, () => key);
}
