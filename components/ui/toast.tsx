'use client';

import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Toast as Primitive } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

/** A short word after an act. What went wrong stays until it is closed. */
export interface ToastMessage {
  readonly tone: 'done' | 'failed';
  readonly text: ReactNode;
}

type Tell = (message: ToastMessage) => void;

const ToastContext = createContext<Tell | null>(null);

/** Says something to the person and to their screen reader, without taking the focus. */
export function useToast(): Tell {
  const tell = useContext(ToastContext);
  if (!tell) throw new Error('useToast is used outside ToastProvider');
  return tell;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('common');
  const [messages, setMessages] = useState<readonly (ToastMessage & { readonly id: number })[]>([]);
  const next = useRef(0);
  const tell = useCallback<Tell>((message) => {
    next.current += 1;
    const id = next.current;
    setMessages((shown) => [...shown.slice(-2), { ...message, id }]);
  }, []);
  return (
    <ToastContext value={tell}>
      <Primitive.Provider label={t('notification')} swipeDirection="down">
        {children}
        {messages.map(({ id, tone, text }) => (
          <ToastCard
            key={id}
            tone={tone}
            onGone={() => setMessages((shown) => shown.filter((message) => message.id !== id))}
          >
            {text}
          </ToastCard>
        ))}
        {/* In the middle, since the acts stand at the right; what is beside a notification stays within reach. */}
        <Primitive.Viewport className="pointer-events-none fixed inset-x-0 bottom-0 z-50 mx-auto grid w-full max-w-md gap-2 p-4 print-hidden" />
      </Primitive.Provider>
    </ToastContext>
  );
}

function ToastCard({
  tone,
  onGone,
  children,
}: {
  readonly tone: ToastMessage['tone'];
  readonly onGone: () => void;
  readonly children: ReactNode;
}) {
  const t = useTranslations('common');
  const failed = tone === 'failed';
  const Icon = failed ? CircleAlert : CircleCheck;
  return (
    <Primitive.Root
      type={failed ? 'foreground' : 'background'}
      duration={failed ? Number.POSITIVE_INFINITY : 5000}
      onOpenChange={(open) => {
        if (!open) onGone();
      }}
      className={clsx(
        'pointer-events-auto flex animate-appear items-start gap-2.5 rounded-lg border bg-sheet p-3 shadow-raised',
        failed && 'border-objection',
      )}
    >
      <Icon aria-hidden className={clsx('mt-0.5 size-5 shrink-0', failed ? 'text-objection' : 'text-agreed')} />
      <Primitive.Description className="grow">{children}</Primitive.Description>
      <Primitive.Close aria-label={t('close')} className="rounded p-0.5 text-muted hover:text-ink">
        <X aria-hidden className="size-4" />
      </Primitive.Close>
    </Primitive.Root>
  );
}
