'use client';

import { ReserveDialog } from '#components/reservations/reserve-dialog.tsx';
import { TermDialog } from '#components/reservations/term-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { useText } from './text-context.tsx';

/** The dialogs that are opened from several places: buttons, keys, the palette. */
export function TextDialogs() {
  const { view, selected, dialog, openDialog } = useText();
  const negotiationId = view.negotiation.id;
  const change = (open: boolean) => {
    if (!open) openDialog(null);
  };
  return (
    <>
      {view.abilities.reserve && (
        <>
          <ReserveDialog
            key={`reserve ${selected?.id ?? ''}`}
            negotiationId={negotiationId}
            paragraph={selected}
            open={dialog?.kind === 'reserve'}
            onOpenChange={change}
          />
          <TermDialog
            key={dialog?.kind === 'term' ? dialog.term : 'closed'}
            negotiationId={negotiationId}
            initialTerm={dialog?.kind === 'term' ? dialog.term : ''}
            open={dialog?.kind === 'term'}
            onOpenChange={change}
          />
        </>
      )}
      <KeysDialog open={dialog?.kind === 'keys'} onOpenChange={change} />
    </>
  );
}
