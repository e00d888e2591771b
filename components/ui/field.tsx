import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

/** What a field's control takes over from the field: its identity and what describes it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** Props of Field. */
export interface FieldProps {
  readonly label: ReactNode;
  /** What is wrong and how to mend it; read out with the control. */
  readonly error?: ReactNode;
  readonly hint?: ReactNode;
  /** Stands at the end of the label's line, such as a count of characters. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A label, a control, and under it a hint and what is wrong. */
export function Field({ label, error, hint, aside, className, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={clsx('grid gap-1', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-semibold text-sm">
          {label}
        </label>
        {aside && <span className="text-muted text-sm tabular-nums">{aside}</span>}
      </div>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-objection text-sm">
          {error}
        </p>
      )}
    </div>
  );
}

/** The look of every control that takes words. */
export const controlClass =
  'w-full rounded-md border border-edge bg-sheet px-3 py-2 text-base text-ink placeholder:text-muted ' +
  'hover:border-ink aria-invalid:border-objection disabled:opacity-60';
