import type { Alternative, CompiledPiece, VariantOwner } from '../domain/text/compilation.ts';
import { type Content, plainText } from '../domain/text/paragraph.ts';
import { bracketed, printOwners, printTarget } from '../domain/text/print-compilation.ts';
import type { ExportBacking, ExportParty, ExportView, ProposedParagraph } from './export-view.ts';
import { printedContent, printedHeading, printedText } from './print-inline.ts';
import { type LineCursor, withLineStarts } from './print-lines.ts';
import type { PrintedInline } from './printed.ts';
import { compilationWords, fill } from './words.ts';

const codes = (parties: readonly ExportParty[]): string[] => parties.map((party) => party.code);

/** The delegations behind a proposal as a compilation names them. */
export function ownerOf({
  owner,
  coSponsors,
  supporters,
  proposalId,
}: ExportBacking & { proposalId: string }): VariantOwner {
  return { proposalId, owner: owner.code, coSponsors: codes(coSponsors), supporters: codes(supporters) };
}

/** The blanks at both ends of a content, and the content without them. Footnotes and other words are left alone. */
function splitBlanks(content: Content): { lead: string; core: Content; trail: string } {
  const core = [...content];
  let lead = '';
  let trail = '';
  const first = core[0];
  if (first?.kind === 'text') {
    const rest = first.text.trimStart();
    lead = first.text.slice(0, first.text.length - rest.length);
    if (rest === '') core.shift();
    else core[0] = { ...first, text: rest };
  }
  const last = core.at(-1);
  if (last?.kind === 'text') {
    const rest = last.text.trimEnd();
    trail = last.text.slice(rest.length);
    if (rest === '') core.pop();
    else core[core.length - 1] = { ...last, text: rest };
  }
  return { lead, core, trail };
}

/** One bracket with its names: `[victims of crimes – GTM, supported by HND, MEX]`; the base's own has none. */
function bracket(content: readonly PrintedInline[], owners: readonly VariantOwner[], view: ExportView) {
  const names = owners.length === 0 ? '' : ` – ${printOwners(owners, compilationWords(view))}`;
  const inlines: readonly PrintedInline[] = [printedText('[', 'bracket'), ...content];
  return [...inlines, ...(names === '' ? [] : [printedText(names, 'names')]), printedText(']', 'bracket')];
}

const blank = (text: string): readonly PrintedInline[] => (text === '' ? [] : [printedText(text, 'words')]);

/** Lines are counted in the base's words alone, their blanks included. */
function printedAlternatives(
  alternatives: readonly Alternative[],
  view: ExportView,
  cursor: LineCursor,
): readonly PrintedInline[] {
  const { lead, brackets, trail } = bracketed(alternatives);
  const counted = (isBase: boolean, inlines: readonly PrintedInline[]) =>
    isBase ? withLineStarts(inlines, cursor) : inlines;
  const showsBase = brackets.some(({ isBase }) => isBase);
  const before = counted(showsBase, blank(plainText(lead)));
  const parts = brackets.flatMap(({ content, owners, isBase }, index) => {
    const words = counted(isBase, printedContent(content));
    const said = content.length > 0 ? words : [printedText(view.words.deletedWords, 'names')];
    return [...blank(index === 0 ? '' : ' '), ...bracket(said, owners, view)];
  });
  return [...before, ...parts, ...counted(showsBase, blank(plainText(trail)))];
}

/** The paragraph with every open proposal in brackets. */
export function printedCompilation(
  pieces: readonly CompiledPiece[],
  view: ExportView,
  cursor: LineCursor,
): readonly PrintedInline[] {
  return pieces.flatMap((piece): readonly PrintedInline[] => {
    if (piece.kind === 'text') return withLineStarts(printedContent(piece.content), cursor);
    if (piece.kind === 'alternatives') return printedAlternatives(piece.alternatives, view, cursor);
    const asked = piece.kind === 'move' ? printTarget(piece.to, compilationWords(view)) : view.words.deleteParagraph;
    return [...bracket([printedText(asked, 'names')], piece.owners, view), ...blank(' ')];
  });
}

/** Words that are proposed as a whole, a paragraph or a heading, in one bracket; of a paragraph that is moved, which it is. */
export function printedProposed(
  { heading, content, moved, ...backing }: Omit<ProposedParagraph, 'label'>,
  view: ExportView,
): readonly PrintedInline[] {
  const which = moved ? [printedText(`${fill(view.words.movedHere, { label: moved.citedLabel })} `, 'names')] : [];
  const words = [...which, ...printedHeading(heading), ...printedContent(splitBlanks(content).core)];
  return bracket(words, [ownerOf(backing)], view);
}
