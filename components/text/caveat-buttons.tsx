'use client';

import { Flag, MessageSquareWarning } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useText } from './text-context.tsx';

const LONGEST_TERM = 200;

/** *Reserve* · *Object to a term*: on the selected paragraph, or on the text as a whole. Words selected there are the term. */
export function CaveatButtons() {
  const t = useTranslations('paragraph');
  const { openDialog } = useText();
  const [term, setTerm] = useState('');
  return (
    <>
      <Button
        size="sm"
        icon={<MessageSquareWarning aria-hidden className="size-4" />}
        onClick={() => openDialog({ kind: 'reserve' })}
      >
        {t('reserve')}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        icon={<Flag aria-hidden className="size-4" />}
        // The selection is read before the click moves the focus away from it.
        onPointerDown={() => setTerm(window.getSelection()?.toString().trim().slice(0, LONGEST_TERM) ?? '')}
        onClick={() => openDialog({ kind: 'term', term })}
      >
        {t('objectToTerm')}
      </Button>
    </>
  );
}
