import type { ExportView } from './export-view.ts';

/** `RCM-SACM-2017-L.1-Rev.1-compilation-en.docx`: letters, figures, points and hyphens only, safe on every system. */
export function exportFileName(view: ExportView, extension: string): string {
  const { source } = view;
  const origin = source.kind === 'revision' ? source.symbol : `${source.basedOn}-draft`;
  const safe = origin.replaceAll(/[^\p{L}\p{N}.]+/gu, '-').replaceAll(/^[.-]+|[.-]+$/g, '');
  const part = view.selected ? '-part' : '';
  return `${safe || view.negotiation.slug}-${view.text}${part}-${view.language}.${extension}`;
}
