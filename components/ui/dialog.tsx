'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

/** What Dialog and Sheet share. Without `trigger` the caller opens it by `open`. */
export interface OverlayProps {
  readonly title: ReactNode;
  /** One sentence under the title: what this is, or what will happen. */
  readonly description?: ReactNode;
  readonly trigger?: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** Props of Dialog. */
export interface DialogProps extends OverlayProps {
  /** The acts, right of the bottom; the last one is the main one. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
}

export function Dialog({ title, description, trigger, open, onOpenChange, actions, wide, children }: DialogProps) {
  return (
    <Primitive.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <OverlayShade />
        <div className="pointer-events-none fixed inset-0 z-40 grid items-end p-0 sm:place-items-center sm:p-6">
          <Primitive.Content
            {...(!description && { 'aria-describedby': undefined })}
            onOpenAutoFocus={focusFirstField}
            className={`pointer-events-auto relative flex max-h-[92dvh] w-full animate-appear flex-col rounded-t-xl border bg-sheet shadow-raised sm:rounded-xl ${wide ? 'sm:max-w-3xl' : 'sm:max-w-lg'}`}
          >
            <OverlayHead title={title} description={description} />
            <div className="grid gap-4 overflow-y-auto px-5 pb-5">{children}</div>
            {actions && (
              <div className="flex flex-wrap justify-end gap-2 border-t px-5 py-3 [&>*]:max-sm:flex-1">{actions}</div>
            )}
            <OverlayClose />
          </Primitive.Content>
        </div>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** The first thing to fill in, else the act itself: not the cross, on which Enter would do nothing that was meant. */
function focusFirstField(event: Event) {
  if (!(event.currentTarget instanceof Element)) return;
  const fields = 'textarea, select, input:not([type="checkbox"]), [contenteditable="true"], [data-main-act]';
  const first = event.currentTarget.querySelector<HTMLElement>(fields);
  if (first === null) return;
  event.preventDefault();
  first.focus();
}

/** What stands between the page and what lies over it. */
export function OverlayShade() {
  return <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-[rgb(0_0_0/0.45)] print-hidden" />;
}

/** The head of what lies over the page: title and sentence. Room is left for the way out, which comes last by keyboard. */
export function OverlayHead({ title, description }: Pick<OverlayProps, 'title' | 'description'>) {
  return (
    <div className="py-4 pr-14 pl-5">
      <Primitive.Title className="font-semibold text-lg leading-snug">{title}</Primitive.Title>
      {description && <Primitive.Description className="mt-1 text-muted">{description}</Primitive.Description>}
    </div>
  );
}

/** The way out, at the right of the head; the last that Tab reaches, so that the first is what the dialog is for. */
export function OverlayClose() {
  const t = useTranslations('common');
  return (
    <Primitive.Close
      aria-label={t('close')}
      className="absolute top-3 right-3 grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
    >
      <X aria-hidden className="size-5" />
    </Primitive.Close>
  );
}

/** Closes the dialog it stands in, before the child's own act. */
export const DialogClose = Primitive.Close;
