'use client';

import { clsx } from 'clsx';
import { Dialog as Primitive } from 'radix-ui';
import { OverlayClose, OverlayHead, type OverlayProps, OverlayShade } from './dialog.tsx';

/** Props of Sheet. */
export interface SheetProps extends OverlayProps {
  /** Where it comes from: below (for a thumb), or a side. */
  readonly side?: 'below' | 'left' | 'right';
}

const SIDES = {
  below: 'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-xl border-t animate-rise',
  left: 'inset-y-0 left-0 w-[min(22rem,88vw)] border-r animate-appear',
  right: 'inset-y-0 right-0 w-[min(28rem,92vw)] border-l animate-arrive',
} as const;

export function Sheet({ title, description, trigger, open, onOpenChange, side = 'below', children }: SheetProps) {
  return (
    <Primitive.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <OverlayShade />
        <Primitive.Content
          {...(!description && { 'aria-describedby': undefined })}
          className={clsx('fixed z-40 flex flex-col bg-sheet shadow-raised', SIDES[side])}
        >
          <OverlayHead title={title} description={description} />
          <div className="grow overflow-y-auto px-5 pb-6">{children}</div>
          <OverlayClose />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
