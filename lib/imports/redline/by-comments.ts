/** Comments: those that ask for a deletion are proposals, those on a delegation's own changes are its reasons. */
import { contentLength, joinContents, sliceContent } from '../../domain/text/content.ts';
import { type Content, type LabelledParagraph, plainText } from '../../domain/text/paragraph.ts';
import { exportWords } from '../../exports/words.ts';
import { rejectAll, stands } from '../word/standing-text.ts';
import type { TrackedBlock } from '../word/tracked-document.ts';
import { askedDeletion, type CommentPlace, commentPlaces } from './comments.ts';
import type { Findings } from './findings.ts';
import { beforeWords } from './recognised.ts';
import type { RedlineSource } from './redline.ts';

/** The line that our own files put over the reasons of a proposal. */
const ownHeadline = /^(proposal|propuesta|proposta|proposition|voorstel) P\d+ – [^\n]*\n?/i;

/** The words without the stretch, and without one of the two blanks around it. */
function without(content: Content, start: number, end: number): Content {
  const plain = plainText(content);
  const from = /\s$/.test(plain.slice(0, start)) && /^(\s|[,.;:]|$)/.test(plain.slice(end)) ? start - 1 : start;
  return joinContents([sliceContent(content, 0, from), sliceContent(content, end)]);
}

/** Who says in our own files how a paragraph stands: nobody's comment. */
const printers: ReadonlySet<string> = new Set(['en', 'es'].map((language) => exportWords(language).compilation));

/** A comment on a paragraph of the text. */
interface OnParagraph extends CommentPlace {
  readonly at: number;
  readonly paragraph: LabelledParagraph;
}

function onParagraph(place: CommentPlace, findings: Findings): OnParagraph | null {
  const at = findings.placeOf(place.source);
  const one = at === null ? undefined : findings.file.recognised[at];
  return at === null || one?.kind !== 'paragraph' ? null : { ...place, at, paragraph: one.paragraph };
}

/** What is left of a paragraph when the words of a comment go; nothing where they are all of it. */
function leftOver({ stretch, source, at, paragraph }: OnParagraph, findings: Findings): Content {
  const file = findings.file.paragraphs[at];
  if (stretch === null || !file || file.sources[0] !== source) return [];
  const plain = plainText(file.content);
  const shift = beforeWords(plain, paragraph);
  const [start, end] = [Math.max(0, stretch.start - shift), Math.max(0, stretch.end - shift)];
  const stored = paragraph.content;
  // The stretch is one of the file's words: where they are not the stored ones, it says nothing about these.
  if (plain.slice(shift) !== plainText(stored)) return [];
  return start === 0 && end >= contentLength(stored) ? [] : without(stored, start, end);
}

function addDeletion(place: CommentPlace, source: RedlineSource, findings: Findings): boolean {
  const asked = askedDeletion(place.comment.text, source.delegationNamed);
  const on = asked && onParagraph(place, findings);
  if (asked === null || on === null) return false;
  const [delegation = '', ...coSponsors] = asked.delegations;
  const { author } = place.comment;
  const proposed = leftOver(on, findings);
  findings.add(on.at, {
    kind: proposed.length === 0 ? 'delete' : 'replace',
    delegation,
    coSponsors,
    authors: [author],
    origin: 'comment',
    paragraphId: on.paragraph.id,
    base: on.paragraph.content,
    proposed,
  });
  for (const name of asked.unknown) findings.leave('unknownNames', author, name, on.at);
  return true;
}

/** True where the comment's author proposes something there: then it says why. */
function addReason({ comment, source: written }: CommentPlace, source: RedlineSource, findings: Findings): boolean {
  const delegation = source.delegationOf(comment.author);
  const own = delegation === null ? undefined : findings.readFrom(written, delegation);
  if (own === undefined) return false;
  const reason = comment.text.replace(ownHeadline, '').trim();
  if (reason !== '') findings.addRationale(own.key, reason);
  return true;
}

/** Reads the comments; those that are neither are listed with their words. */
export function proposalsByComments(blocks: readonly TrackedBlock[], source: RedlineSource, findings: Findings): void {
  const comments = source.document.comments.filter(({ author }) => !printers.has(author));
  const places = commentPlaces(comments, blocks, (changes) => stands(changes, rejectAll));
  for (const place of places) {
    if (addDeletion(place, source, findings) || addReason(place, source, findings)) continue;
    findings.leave('comment', place.comment.author, place.comment.text, findings.placeOf(place.source));
  }
  const placed = new Set(places.map(({ comment }) => comment));
  for (const comment of comments) if (!placed.has(comment)) findings.leave('comment', comment.author, comment.text);
}
