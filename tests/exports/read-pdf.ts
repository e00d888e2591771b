/** Reads a PDF by its tags, as a screen reader does: what is said, in which order, under which role. */
import { getDocumentProxy } from 'unpdf';

interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** One tagged block: its role (H1, H2, P, Table …) and its words in reading order, footnotes in braces. */
export interface TaggedBlock {
  readonly role: string;
  readonly text: string;
}

/** A PDF as it is read. */
export interface ReadPdf {
  readonly title: unknown;
  readonly language: unknown;
  /** True where the file claims PDF/UA-1 in its metadata and is tagged. */
  readonly accessible: boolean;
  readonly blocks: readonly TaggedBlock[];
  /** What is printed but not read out: headers, footers and line numbers, each page's in order. */
  readonly artifacts: readonly string[];
}

type Item = { type?: string; tag?: string; id?: string; str?: string; hasEOL?: boolean };

function textsOf(items: readonly Item[]): { byId: Map<string, string>; artifacts: string[] } {
  const byId = new Map<string, string>();
  const artifacts: string[] = [];
  const open: Item[] = [];
  for (const item of items) {
    if (item.type?.startsWith('begin')) open.push(item);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (open.some(({ tag }) => tag === 'Artifact')) artifacts.push(item.str ?? '');
    else {
      const id = open.findLast((mark) => mark.id)?.id ?? 'untagged';
      // The blank at the end of a line is in the file; the library gives the line's end instead.
      byId.set(id, (byId.get(id) ?? '') + (item.str ?? '') + (item.hasEOL ? ' ' : ''));
    }
  }
  return { byId, artifacts: artifacts.filter((text) => text.trim() !== '') };
}

function said(node: StructureNode, byId: ReadonlyMap<string, string>): string {
  if (node.type === 'content') return byId.get(node.id ?? '') ?? '';
  const inner = (node.children ?? []).map((child) => said(child, byId)).join('');
  return node.role === 'Note' ? `{${inner}}` : inner;
}

/** Opens the file; throws where it is not a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(bytes.slice());
  const { info, metadata } = await pdf.getMetadata();
  const blocks: TaggedBlock[] = [];
  const artifacts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const texts = textsOf(content.items);
    artifacts.push(...texts.artifacts);
    const root = (await page.getStructTree()) as StructureNode | null;
    for (const node of root?.children?.[0]?.children ?? [])
      blocks.push({ role: node.role ?? '', text: said(node, texts.byId).replaceAll(/\s+/g, ' ').trim() });
  }
  const { Title, Language } = info as Readonly<Record<string, unknown>>;
  const claims = String((metadata as { getRaw(): string } | null)?.getRaw()).includes('<pdfuaid:part>1<');
  const marked = (await pdf.getMarkInfo())?.Marked === true;
  return { title: Title, language: Language, accessible: claims && marked, blocks, artifacts };
}
