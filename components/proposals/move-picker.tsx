'use client';

import { clsx } from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useText } from '#components/text/text-context.tsx';
import type { MovePlace } from '#lib/domain/proposals/moves.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import { type OfferedPlace, offeredPlaces, placeKey, standingAt } from './move-places.ts';

/** Props of MovePicker. */
export interface MovePickerProps {
  readonly paragraphId: string;
  readonly value: MovePlace | null;
  readonly onChoose: (place: MovePlace) => void;
}

/** The places a paragraph can go to, by section, label and first words; the arrow keys go through them. */
export function MovePicker({ paragraphId, value, onChoose }: MovePickerProps) {
  const t = useTranslations('compose.move');
  const name = useId();
  const { sections } = useText().view;
  const offered = useMemo(() => offeredPlaces(sections, paragraphId), [sections, paragraphId]);
  const standing = standingAt(sections, paragraphId);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('input:checked')?.closest('label');
    // Scrolls the list alone: the page stays where the writing is.
    if (chosen && list.current) list.current.scrollTop = chosen.offsetTop - list.current.clientHeight / 2;
  }, []);
  return (
    <fieldset className="grid grid-cols-1 gap-1.5">
      <legend className="font-semibold text-sm">{t('places')}</legend>
      <div ref={list} className="relative max-h-80 overflow-y-auto rounded-md border bg-paper p-2">
        {offered.map(({ section, places }) => (
          <fieldset key={section.id}>
            <legend className="px-2 pt-2 pb-1 font-semibold text-muted text-sm">
              {section.heading || t('untitled')}
            </legend>
            {places.map((offer) => (
              <Place
                key={offer.key}
                name={name}
                offer={offer}
                chosen={value !== null && placeKey(value) === offer.key}
                stands={standing !== null && placeKey(standing) === offer.key}
                onChoose={onChoose}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}

interface PlaceProps {
  readonly name: string;
  readonly offer: OfferedPlace;
  readonly chosen: boolean;
  /** The paragraph stands there now. */
  readonly stands: boolean;
  readonly onChoose: (place: MovePlace) => void;
}

function Place({ name, offer, chosen, stands, onChoose }: PlaceProps) {
  const t = useTranslations('compose.move');
  const locale = useLocale();
  const { view } = useText();
  const { after, opening, place, key } = offer;
  return (
    <label
      className={clsx(
        'flex cursor-pointer items-baseline gap-2 rounded-sm px-2 py-1.5 has-focus-visible:outline-2 has-focus-visible:outline-accent',
        chosen ? 'bg-accent-soft' : 'hover:bg-sheet',
      )}
    >
      <input
        type="radio"
        name={name}
        value={key}
        checked={chosen}
        onChange={() => onChoose(place)}
        className="accent-accent"
      />
      <span className="min-w-0">
        <span className="font-semibold">
          {after ? t('after', { label: labelText(after.label, locale) }) : t('start')}
        </span>{' '}
        {opening && (
          <span lang={view.negotiation.originalLanguage} className="font-serif text-muted">
            {opening}
          </span>
        )}
        {stands && <span className="text-accent text-sm"> · {t('stands')}</span>}
      </span>
    </label>
  );
}
