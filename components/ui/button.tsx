import { clsx } from 'clsx';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

/** `primary` once a view at most; `quiet` for acts that stand in running text or in a card. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** What a button and a link that looks like one share. */
export interface ButtonLook {
  readonly variant?: ButtonVariant;
  readonly size?: 'md' | 'sm';
}

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: 'bg-accent text-on-accent hover:brightness-110 border-transparent',
  secondary: 'bg-sheet text-ink hover:bg-sunken border-edge',
  quiet: 'text-accent hover:bg-accent-soft border-transparent',
  danger: 'bg-sheet text-objection hover:bg-objection-soft border-objection',
};

/** The classes of a button, for a link that looks like one. */
export function buttonClass({ variant = 'secondary', size = 'md' }: ButtonLook = {}, className?: string): string {
  return clsx(
    'inline-flex items-center justify-center gap-1.5 rounded-md border font-semibold no-underline transition-[background-color,filter]',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55',
    size === 'md' ? 'min-h-10 px-4 py-1.5 text-base' : 'min-h-8 px-2.5 py-1 text-sm',
    VARIANTS[variant],
    className,
  );
}

/** Props of Button. */
export interface ButtonProps extends ButtonLook, ComponentProps<'button'> {
  readonly icon?: ReactNode;
  /** Under way: the button keeps its words and its width, shows a wheel and takes no second press. */
  readonly busy?: boolean;
}

export function Button({ variant, size, icon, busy = false, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={buttonClass({ ...(variant && { variant }), ...(size && { size }) }, className)}
      disabled={disabled ?? busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {busy ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : icon}
      {children}
    </button>
  );
}
