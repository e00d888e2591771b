import { clsx } from 'clsx';
import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FromFile } from '#components/negotiations/recreation-context.tsx';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import { PlaceNote } from '#components/text/place-note.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { labelText } from '#lib/i18n/label-text.ts';
import type { CitedParagraph, ListedReservation, ListedTerm } from '#lib/queries/views/reservations-view.ts';
import { LiftReservation, LiftTerm } from './lift-buttons.tsx';

/** Where a row belongs: the acts name the negotiation by id, links by its address part. */
export interface RowNegotiation {
  readonly negotiationId: string;
  readonly slug: string;
}

/** Props of ReservationRow. */
export interface ReservationRowProps {
  readonly reservation: ListedReservation;
  readonly negotiation: RowNegotiation;
}

/** One reservation: whose, of which kind, on what, in which words, since when. */
export function ReservationRow({ reservation, negotiation: { negotiationId, slug } }: ReservationRowProps) {
  const t = useTranslations('reservations');
  const { id, delegation, scope, on, term, type, text, blocksAdReferendum, enteredAt, liftedAt, mayLift } = reservation;
  return (
    <Row delegation={delegation} lifted={liftedAt !== null}>
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <span className="font-semibold first-letter:uppercase">{t(`type.${type}`)}</span>
        <span>
          {scope === 'whole' && t('page.wholeText')}
          {scope === 'term' && t('onTerm', { term: term ?? '' })}
          {on && <ParagraphLink slug={slug} paragraph={on} />}
        </span>
        {liftedAt ? (
          <Badge>{t('lifted')}</Badge>
        ) : (
          <Badge tone="warn">{t(blocksAdReferendum ? 'blocksAdReferendum' : 'blocksAgreed')}</Badge>
        )}
      </p>
      {text && <p className="whitespace-pre-line">{text}</p>}
      <PlaceNote place={reservation.place} delegation={delegation} />
      <Dates enteredAt={enteredAt} liftedAt={liftedAt}>
        {mayLift && <LiftReservation negotiationId={negotiationId} reservationId={id} />}
      </Dates>
    </Row>
  );
}

/** Props of TermRow. */
export interface TermRowProps {
  readonly objection: ListedTerm;
  readonly negotiation: RowNegotiation;
}

/** One term objection, and every paragraph in which the term stands now. */
export function TermRow({ objection, negotiation: { negotiationId, slug } }: TermRowProps) {
  const t = useTranslations('reservations');
  const { delegation, term, note, standsIn, enteredAt, liftedAt, mayLift } = objection;
  return (
    <Row delegation={delegation} lifted={liftedAt !== null}>
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <span className="font-semibold text-objection">“{term}”</span>
        {liftedAt && <Badge>{t('lifted')}</Badge>}
      </p>
      {note && <p className="whitespace-pre-line">{note}</p>}
      {standsIn.length === 0 ? (
        <p className="text-muted">{t('page.standsNowhere')}</p>
      ) : (
        <p className="flex flex-wrap gap-x-2">
          {t('page.stands')}
          {standsIn.map((paragraph) => (
            <ParagraphLink key={paragraph.id} slug={slug} paragraph={paragraph} />
          ))}
        </p>
      )}
      <Dates enteredAt={enteredAt} liftedAt={liftedAt}>
        {mayLift && <LiftTerm negotiationId={negotiationId} objection={objection} />}
      </Dates>
    </Row>
  );
}

function Row({ delegation, lifted, children }: { delegation: string; lifted: boolean; children: ReactNode }) {
  return (
    <li className={clsx('grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[12rem_1fr]', lifted && 'text-muted')}>
      <h3 className="font-semibold">
        <DelegationChip code={delegation} named />
      </h3>
      <div className="grid min-w-0 gap-1">{children}</div>
    </li>
  );
}

function Dates(props: { enteredAt: string; liftedAt: string | null; children: ReactNode }) {
  const t = useTranslations('reservations.page');
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium' });
  return (
    <p className="flex min-h-8 flex-wrap items-center gap-x-3 text-muted text-sm">
      <span>{t('enteredAt', { date: day(props.enteredAt) })}</span>
      <FromFile at={props.enteredAt} />
      {props.liftedAt && <span>{t('liftedAt', { date: day(props.liftedAt) })}</span>}
      <span className="ml-auto print-hidden">{props.children}</span>
    </p>
  );
}

function ParagraphLink({ slug, paragraph }: { readonly slug: string; readonly paragraph: CitedParagraph }) {
  const locale = useLocale();
  return (
    <Link href={`/negotiations/${slug}?paragraph=${paragraph.id}`} className="text-accent underline underline-offset-2">
      {labelText(paragraph.label, locale)}
    </Link>
  );
}
