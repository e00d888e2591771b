/** What a Word file holds beside its body: notes, comments, properties. */
import type { WordComment } from './tracked-document.ts';
import type { WordParts } from './word-parts.ts';
import { descendantsOf, elementsOf, parseXml, wordAttribute } from './word-xml.ts';

/** Footnotes and endnotes, by `footnote 3`. */
export function notesOf(parts: WordParts): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>();
  for (const kind of ['footnote', 'endnote']) {
    const part = parts.part(`${kind}s`);
    if (part === null) continue;
    for (const note of elementsOf(parseXml(part))) notes.set(`${kind} ${wordAttribute(note, 'id') ?? ''}`, note);
  }
  return notes;
}

/** The comments in the order of the file. */
export function commentsOf(parts: WordParts): WordComment[] {
  const part = parts.part('comments');
  if (part === null) return [];
  return elementsOf(parseXml(part)).flatMap((element) => {
    const id = wordAttribute(element, 'id');
    if (id === null) return [];
    const lines = descendantsOf(element, 'p').map((line) =>
      descendantsOf(line, 't')
        .map((words) => words.textContent ?? '')
        .join(''),
    );
    const author = wordAttribute(element, 'author') ?? '';
    return [{ id, author, at: wordAttribute(element, 'date'), text: lines.join('\n').trim() }];
  });
}

/** The custom properties by name. */
export function propertiesOf(parts: WordParts): ReadonlyMap<string, string> {
  if (parts.properties === null) return new Map();
  return new Map(
    elementsOf(parseXml(parts.properties)).map((one) => [one.getAttribute('name') ?? '', one.textContent ?? '']),
  );
}
