import { clsx } from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import type { Alternative, CompiledPiece, MoveTarget, VariantOwner } from '#lib/domain/text/compilation.ts';
import { contentLength, isEmpty } from '#lib/domain/text/content.ts';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { bracketed } from '#lib/domain/text/print-compilation.ts';
import { countryName } from '#lib/i18n/countries.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import { ContentView } from './content-view.tsx';
import { withOffsets } from './cut-content.ts';
import { LinedWords, type Markings } from './lined-words.tsx';

/** Props of CompiledWords. */
export interface CompiledWordsProps extends Markings {
  readonly pieces: readonly CompiledPiece[];
  /** What full replacements are cited by ("PP5 alt"), by the ids of their proposals. */
  readonly alternatives: ReadonlyMap<string, string>;
}

/** The compilation as diplomats write it: common words as they are, each alternative in brackets with who wants it. */
export function CompiledWords({ pieces, alternatives: cited, lines, watched }: CompiledWordsProps) {
  const t = useTranslations('text');
  const firstOf = firstPieces(pieces);
  return withOffsets(pieces, baseLength).map(({ item: piece, at }) => {
    // Pieces have no identity of their own: their place is their key.
    const key = `${at} ${piece.kind}`;
    if (piece.kind === 'text')
      return <LinedWords key={key} content={piece.content} at={at} lines={lines} watched={watched} />;
    if (piece.kind === 'alternatives')
      return (
        <Alternatives
          key={key}
          alternatives={piece.alternatives}
          citedAs={(proposalId) => (firstOf.get(proposalId) === piece ? cited.get(proposalId) : undefined)}
          at={at}
          lines={lines}
          watched={watched}
        />
      );
    return (
      // Several moves stand before the same word.
      <Fragment key={piece.kind === 'move' ? `${key} ${JSON.stringify(piece.to)}` : key}>
        <Bracket owners={piece.owners} deletion={piece.kind === 'deletion'}>
          {piece.kind === 'move' ? <MoveWords to={piece.to} /> : t('deleteParagraph')}
        </Bracket>{' '}
      </Fragment>
    );
  });
}

function MoveWords({ to }: { readonly to: MoveTarget }) {
  const t = useTranslations('text');
  const locale = useLocale();
  return (
    <i>
      {to.kind === 'after'
        ? t('moveAfter', { label: labelText(to.label, locale) })
        : t('moveToStartOf', { section: to.section })}
    </i>
  );
}

/** In which of the pieces each proposal's words begin. */
function firstPieces(pieces: readonly CompiledPiece[]): ReadonlyMap<string, CompiledPiece> {
  const owned = pieces.flatMap((piece) =>
    piece.kind === 'alternatives'
      ? piece.alternatives.flatMap(({ owners }) => owners.map(({ proposalId }) => [proposalId, piece] as const))
      : [],
  );
  return new Map(owned.toReversed());
}

/** How many of the base's characters a piece stands for. */
function baseLength(piece: CompiledPiece): number {
  if (piece.kind === 'text') return contentLength(piece.content);
  if (piece.kind !== 'alternatives') return 0;
  return contentLength(piece.alternatives.find((alternative) => alternative.isBase)?.content ?? []);
}

function Alternatives({
  alternatives,
  citedAs,
  at,
  ...markings
}: Markings & {
  readonly alternatives: readonly Alternative[];
  /** What a proposal is cited by, at its first words alone. */
  readonly citedAs: (proposalId: string) => string | undefined;
  readonly at: number;
}) {
  const t = useTranslations('text');
  const { lead, brackets, trail } = bracketed(alternatives);
  return (
    <>
      {plainText(lead)}
      {brackets.map(({ content, owners, isBase }, index) => (
        <Fragment key={isBase ? 'base' : owners.map((owner) => owner.proposalId).join(' ')}>
          {index > 0 && ' '}
          <Bracket owners={owners} deletion={!isBase && isEmpty(content)}>
            <CitedAs names={owners.flatMap(({ proposalId }) => citedAs(proposalId) ?? [])} />
            {isBase && <LinedWords content={content} at={at + contentLength(lead)} {...markings} />}
            {!isBase && (isEmpty(content) ? t('deletedWords') : <ContentView content={content} />)}
          </Bracket>
        </Fragment>
      ))}
      {plainText(trail)}
    </>
  );
}

/** "PP5 alt:" before words that would stand in the place of the whole paragraph. */
function CitedAs({ names }: { readonly names: readonly string[] }) {
  return names.length === 0 ? null : <b className="font-sans font-semibold text-[0.8em]">{names.join(', ')}: </b>;
}

/** Props of Bracket. */
export interface BracketProps {
  readonly owners: readonly VariantOwner[];
  /** What stands inside says that words are to go; it is not a wording itself. */
  readonly deletion: boolean;
  readonly children: ReactNode;
}

/** One alternative in square brackets, with the names of those who want it. */
export function Bracket({ owners, deletion, children }: BracketProps) {
  return (
    <span className={clsx('rounded-xs box-decoration-clone', owners.length > 0 && 'bg-bracketed-soft')}>
      <b className="font-semibold text-bracketed">[</b>
      <span className={clsx(deletion && 'text-removed italic')}>{children}</span>
      {owners.length > 0 && <Owners owners={owners} />}
      <b className="font-semibold text-bracketed">]</b>
    </span>
  );
}

/** "– GTM, supported by HND, MEX", each country with its full name for those who hear it or point at it. */
function Owners({ owners }: { readonly owners: readonly VariantOwner[] }) {
  const t = useTranslations('text');
  return (
    <span className="font-sans text-[0.8em] text-bracketed">
      {' – '}
      {owners.map(({ proposalId, owner, coSponsors, supporters }, index) => (
        <Fragment key={proposalId}>
          {index > 0 && '; '}
          <Country code={owner} />
          {coSponsors.length > 0 && (
            <>
              , {t('coSponsoredBy')} <Countries codes={coSponsors} />
            </>
          )}
          {supporters.length > 0 && (
            <>
              , {t('supportedBy')} <Countries codes={supporters} />
            </>
          )}
        </Fragment>
      ))}
    </span>
  );
}

function Countries({ codes }: { readonly codes: readonly string[] }) {
  return codes.map((code, index) => (
    <Fragment key={code}>
      {index > 0 && ', '}
      <Country code={code} />
    </Fragment>
  ));
}

function Country({ code }: { readonly code: string }) {
  return (
    <abbr title={countryName(code, useLocale())} className="font-semibold no-underline">
      {code}
    </abbr>
  );
}
