'use client';

import { useLocale, useTranslations } from 'next-intl';
import { controlClass } from '#components/ui/field.tsx';
import { Cell, HeaderCell, RowHeaderCell, Table } from '#components/ui/table.tsx';
import { countryName } from '#lib/i18n/countries.ts';
import { UNTRACKED } from '#lib/imports/redline/redline.ts';
import type { RedlineAuthorView } from '#lib/queries/views/redline-view.ts';

/** Props of AuthorTable. */
export interface AuthorTableProps {
  readonly authors: readonly RedlineAuthorView[];
  readonly delegations: readonly string[];
  readonly busy: boolean;
  readonly onMap: (author: string, delegation: string | null) => void;
}

/** The file's Word authors, and for which delegation each of them writes. */
export function AuthorTable({ authors, delegations, busy, onMap }: AuthorTableProps) {
  const t = useTranslations('importing.redline.authors');
  const locale = useLocale();
  const nameOf = (name: string) => (name === UNTRACKED ? t('untracked') : name.trim() === '' ? t('unnamed') : name);
  const choices = delegations
    .map((code) => ({ code, name: countryName(code, locale) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <section aria-labelledby="authors" className="grid gap-3">
      <div className="grid max-w-prose gap-1">
        <h2 id="authors" className="font-semibold text-lg">
          {t('title')}
        </h2>
        <p className="text-muted">{authors.length === 0 ? t('none') : t('lead')}</p>
      </div>
      {authors.length > 0 && (
        <Table caption={t('title')} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t('author')}</HeaderCell>
              <HeaderCell>{t('changes')}</HeaderCell>
              <HeaderCell>{t('delegation')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {authors.map(({ name, changes, delegation }) => (
              <tr key={name}>
                <RowHeaderCell>{nameOf(name)}</RowHeaderCell>
                <Cell className="tabular-nums">{changes}</Cell>
                <Cell>
                  <select
                    aria-label={t('for', { author: nameOf(name) })}
                    className={`${controlClass} min-h-10 max-w-xs`}
                    value={delegation ?? ''}
                    disabled={busy}
                    onChange={(event) => onMap(name, event.target.value || null)}
                  >
                    <option value="">{t('nobody')}</option>
                    {choices.map((choice) => (
                      <option key={choice.code} value={choice.code}>
                        {choice.name}
                      </option>
                    ))}
                  </select>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
