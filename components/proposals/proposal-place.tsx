'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { subparagraphsChanged, subparagraphText } from '#lib/domain/text/subparagraphs.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import type { ProposalView } from '#lib/queries/views/negotiation-text-view.ts';

/** Which part of its paragraph a proposal is on: the whole, as "PP5 alt", or some subparagraphs, "in (b) and (c)(ii)". */
export function ProposalPlace({ proposal: { kind, redline, alternative } }: { readonly proposal: ProposalView }) {
  const t = useTranslations('proposals');
  const format = useFormatter();
  const locale = useLocale();
  if (alternative) return <span className="font-semibold text-ink">{labelText(alternative, locale)}</span>;
  const parts = kind === 'replace' ? subparagraphsChanged(redline) : [];
  if (parts.length === 0) return null;
  return <span>{t('inParts', { parts: format.list(parts.map((path) => subparagraphText(path, locale))) })}</span>;
}
