import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { yDocToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { arbitraryContent } from '#tests/fixtures/arbitrary-content.ts';
import { normalize } from '../domain/text/content.ts';
import { sectionExtensions } from './extensions.ts';
import { writeParagraphs } from './paragraphs.ts';
import { FIELD } from './schema.ts';
import { fromTiptap, toTiptap } from './tiptap-json.ts';

const paragraphsArbitrary = fc
  .array(arbitraryContent.map(normalize), { minLength: 1, maxLength: 4 })
  .map((contents) =>
    contents.map((content, index) => ({ id: `p${index}`, heading: index ? null : 'Derechos humanos', content })),
  );

const schema = getSchema(sectionExtensions);

test('a section comes back from the editor exactly as it went in', () => {
  fc.assert(
    fc.property(paragraphsArbitrary, (paragraphs) => {
      const document = Node.fromJSON(schema, toTiptap(paragraphs));
      document.check();
      expect(fromTiptap(document.toJSON())).toEqual(paragraphs);
    }),
  );
});

test('what is written into Yjs is what the editor reads from it', () => {
  fc.assert(
    fc.property(paragraphsArbitrary, (paragraphs) => {
      const ydoc = new Y.Doc();
      writeParagraphs(ydoc, paragraphs);
      const document = Node.fromJSON(schema, yDocToProsemirrorJSON(ydoc, FIELD));
      document.check();
      expect(fromTiptap(document.toJSON())).toEqual(paragraphs);
    }),
  );
});
