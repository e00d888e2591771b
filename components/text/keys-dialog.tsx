'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Keys } from '#components/ui/keys.tsx';
import { singleKeysAreOff, turnSingleKeys } from './single-keys.ts';

const KEYS = [
  { act: 'next', keys: ['j'] },
  { act: 'previous', keys: ['k'] },
  { act: 'propose', keys: ['p'] },
  { act: 'reserve', keys: ['r'] },
  { act: 'term', keys: ['t'] },
  { act: 'position', keys: ['1', '…', '5'] },
  { act: 'palette', keys: ['Ctrl', 'K'] },
  { act: 'help', keys: ['?'] },
] as const;

/** What the keys do, and a way to turn the single ones off. */
export function KeysDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('text');
  return (
    <Dialog title={t('keys.title')} open={open} onOpenChange={onOpenChange}>
      <dl className="grid gap-2">
        {KEYS.map(({ act, keys }) => (
          <div key={act} className="flex items-baseline justify-between gap-4">
            <dt>{t(`keys.${act}`)}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <SingleKeysSwitch />
    </Dialog>
  );
}

function SingleKeysSwitch() {
  const t = useTranslations('text');
  const [off, setOff] = useState(singleKeysAreOff);
  return (
    <Checkbox
      label={t('keys.off')}
      hint={t('keys.offMeaning')}
      checked={off}
      onChange={(event) => {
        setOff(event.target.checked);
        turnSingleKeys(event.target.checked ? 'off' : 'on');
      }}
    />
  );
}
