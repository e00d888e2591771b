import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** Takes what comes from other programs as words: their blanks and breaks as they are seen there, not as they are coded. */
export const PasteWords = Extension.create({
  name: 'pasteWords',
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML: tidyHtml } })],
});

/** What ProseMirror itself has copied carries this; its blanks are exact and stay as they are. */
const OWN = 'data-pm-slice';

function tidyHtml(html: string): string {
  if (html.includes(OWN)) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const unseen of body.querySelectorAll('style, script, title, meta, link')) unseen.remove();
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  // Line ends in the code of a page are blanks; only no-break spaces are meant as they stand.
  while (texts.nextNode())
    texts.currentNode.nodeValue = (texts.currentNode.nodeValue ?? '').replaceAll(/[ \t\r\n]+/g, ' ');
  for (const lineBreak of body.querySelectorAll('br')) lineBreak.replaceWith('\n');
  for (const block of body.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6')) trimEdges(block);
  return body.innerHTML;
}

function trimEdges(block: Element): void {
  const { firstChild, lastChild } = block;
  if (firstChild instanceof Text) firstChild.data = firstChild.data.replace(/^ +/, '');
  if (lastChild instanceof Text) lastChild.data = lastChild.data.replace(/ +$/, '');
}
