'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { HashText } from '#components/record/hash-text.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { approveRevision } from '#lib/actions/revision.ts';
import type { NextRevisionView } from '#lib/queries/views/revisions-view.ts';

/** Props of TurnKeyDialog. */
export interface TurnKeyDialogProps {
  readonly negotiationId: string;
  readonly next: NextRevisionView;
}

/** The Secretariat's key for the next revision, on exactly the words shown. The last key that is needed issues it. */
export function TurnKeyDialog({ negotiationId, next }: TurnKeyDialogProps) {
  const t = useTranslations('desk');
  const tell = useToast();
  const { act } = useAct();
  const { symbol, contentHash, keys, readersBloc } = next;
  const own = keys.find(({ bloc }) => bloc === readersBloc)?.key ?? null;
  const other = keys.find(({ bloc, key }) => bloc !== readersBloc && key !== null)?.key ?? null;
  const [kind, setKind] = useState(other?.kind ?? own?.kind ?? 'substantive');
  const bloc = readersBloc ?? '';
  const turn = () =>
    act(() => approveRevision({ negotiationId, contentHash, kind }), {
      onDone: ({ issued }) =>
        tell({ tone: 'done', text: issued ? t('revisionIssued', { symbol: issued.symbol }) : t('turned') }),
    });
  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" icon={<KeyRound aria-hidden className="size-4" />}>
          {t('turnKey', { bloc })}
        </Button>
      }
      title={t('turnKeyTitle', { symbol })}
      description={t('turnKeyMeaning')}
      confirm={t('turnKey', { bloc })}
      disabled={own?.kind === kind}
      onConfirm={turn}
    >
      <div className="grid gap-1">
        <p className="font-semibold text-sm">{t('declare')}</p>
        <Segmented
          label={t('declare')}
          value={kind}
          onChoose={setKind}
          choices={[
            { value: 'substantive', text: t('declareSubstantive') },
            { value: 'editorial', text: t('declareEditorial') },
          ]}
        />
      </div>
      {own?.kind === kind && <p className="text-agreed">{t('keyDone', { bloc })}</p>}
      <div className="grid gap-1">
        <p className="font-semibold text-sm">{t('textHash')}</p>
        <HashText hash={contentHash} />
      </div>
    </ConfirmDialog>
  );
}
