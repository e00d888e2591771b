import type { TextBase } from '#lib/queries/views/negotiation-text-view.ts';
import type { Reading } from './text-context.tsx';
import type { TextAddress } from './use-text-state.ts';

/**
 * What an address of the text page asks for: `?reading=clean|compilation|changes`, `?base=n` for a revision (else the
 * working draft), `?paragraph=id`. What it does not say, or says wrongly, is the compilation of the working draft.
 */
export function textAddress(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): TextAddress & { readonly base: TextBase } {
  const { reading, base, paragraph } = parameters;
  const number = typeof base === 'string' && /^\d{1,4}$/.test(base) ? Number(base) : null;
  return {
    reading: isReading(reading) ? reading : 'compilation',
    base: number === null ? { kind: 'workingDraft' } : { kind: 'revision', number },
    paragraphId: typeof paragraph === 'string' && paragraph !== '' ? paragraph : null,
  };
}

function isReading(value: unknown): value is Reading {
  return value === 'clean' || value === 'compilation' || value === 'changes';
}
