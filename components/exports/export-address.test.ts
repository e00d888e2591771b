import { expect, test } from 'vitest';
import { exportAddress } from './export-address.ts';

const wanted = { slug: 'common-position', format: 'docx', text: 'changes' } as const;
const draft = { ...wanted, base: { kind: 'workingDraft' } } as const;

test('the working draft has no number in its address, a revision has', () => {
  expect(exportAddress(draft)).toBe('/api/negotiations/common-position/export/docx?text=changes');
  expect(exportAddress({ ...wanted, base: { kind: 'revision', number: 0 } })).toBe(
    '/api/negotiations/common-position/export/docx?text=changes&revision=0',
  );
});

test('what is chosen beyond that stands in the address, and only where it means something', () => {
  const chosen = { against: 0, language: 'es', sections: ['a', 'b'], table: 'matrix', preview: true } as const;
  expect(exportAddress({ ...draft, ...chosen })).toBe(
    '/api/negotiations/common-position/export/docx?text=changes&against=0&language=es&sections=a%2Cb&table=matrix&preview=1',
  );
  expect(exportAddress({ ...draft, text: 'clean', against: 0, sections: null, language: null })).toBe(
    '/api/negotiations/common-position/export/docx?text=clean',
  );
});
