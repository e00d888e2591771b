import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorKey, anchorName, readAnchor } from './paragraph-anchor.ts';

test('a name of a bookmark is read back, whatever the id', () => {
  const kind = fc.constantFrom('paragraph', 'section', 'proposed');
  const text = fc.record({ workingDraft: fc.boolean(), revision: fc.integer({ min: 0, max: 999 }) });
  fc.assert(
    fc.property(kind, fc.uuid(), text, (what, id, from) => {
      const name = anchorName(what, id, from);
      expect(name.length).toBeLessThanOrEqual(40);
      expect(readAnchor(name)).toEqual({ kind: what, key: anchorKey(id), ...from });
    }),
  );
});

test('other bookmarks of a file are none of ours', () => {
  for (const name of ['_GoBack', '_Toc12345', 'p_', 'p_abc', 'p_abc_x1', 'chapter_1_r1'])
    expect(readAnchor(name)).toBeNull();
});
