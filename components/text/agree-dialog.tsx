'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { confirmAgreed, setAgreedAdReferendum } from '#lib/actions/paragraph.ts';
import type { BlocView } from '#lib/queries/views/bloc-view.ts';
import type { NegotiationTextView, ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';
import { absentBefore, rememberAbsent } from './absent-delegations.ts';
import { ContentView } from './content-view.tsx';
import { Redline } from './redline.tsx';

/** Props of AgreeDialog. */
export interface AgreeDialogProps {
  readonly view: NegotiationTextView;
  readonly delegations: readonly BlocView[];
  readonly paragraph: ParagraphView;
  readonly as: 'adReferendum' | 'agreed';
}

const ACTS = { adReferendum: setAgreedAdReferendum, agreed: confirmAgreed } as const;

/** Sets the paragraph agreed, on exactly the words shown, with who is present: those who were said to be last. */
export function AgreeDialog({ view, delegations, paragraph, as }: AgreeDialogProps) {
  const t = useTranslations('paragraph');
  const { act } = useAct();
  const everybody = delegations.flatMap(({ members }) => members);
  const [absent, setAbsent] = useState<ReadonlySet<string>>(() => new Set(absentBefore()));
  const present = everybody.filter((code) => !absent.has(code));
  const { id: paragraphId, contentHash, changes, content } = paragraph;
  const agree = () =>
    act(() => ACTS[as]({ negotiationId: view.negotiation.id, paragraphId, contentHash, present }), {
      done: t(`act.${as}.done`),
    });
  return (
    <ConfirmDialog
      wide
      trigger={
        <Button size="sm" variant="primary" data-desk-key="a">
          {t(`act.${as}.do`)}
        </Button>
      }
      title={t(`act.${as}.title`)}
      description={t(`act.${as}.meaning`)}
      confirm={t(`act.${as}.do`)}
      disabled={present.length === 0}
      onConfirm={agree}
    >
      <div
        lang={view.negotiation.originalLanguage}
        className="rounded-md border bg-paper p-4 font-serif text-lg leading-relaxed"
      >
        {changes ? <Redline changes={changes} /> : <ContentView content={content} />}
      </div>
      {delegations.map(({ code, members }) => (
        <fieldset key={code} className="grid gap-1">
          <legend className="pb-1 font-semibold text-sm">{t('present', { bloc: code })}</legend>
          <div className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-3">
            {members.map((member) => (
              <Checkbox
                key={member}
                label={<DelegationChip code={member} named />}
                checked={!absent.has(member)}
                onChange={(event) =>
                  setAbsent((before) => {
                    const next = new Set(before);
                    if (event.target.checked) next.delete(member);
                    else next.add(member);
                    rememberAbsent(next);
                    return next;
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
    </ConfirmDialog>
  );
}
