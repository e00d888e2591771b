import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlClass, Field, type FieldProps } from './field.tsx';

/** One choice. */
export interface SelectOption {
  readonly value: string;
  readonly text: string;
  readonly disabled?: boolean;
}

/** Props of Select: those of the field and those of the native select, whose choices come as `options`. */
export type SelectProps = Omit<FieldProps, 'children' | 'className'> &
  Omit<ComponentProps<'select'>, 'id' | 'children'> & { readonly options: readonly SelectOption[] };

/** The platform's own select: it works by keyboard, by touch and without scripts. */
export function Select({ label, error, hint, aside, className, options, ...select }: SelectProps) {
  return (
    <Field label={label} error={error} hint={hint} aside={aside} className={className ?? ''}>
      {(control) => (
        <span className="relative grid">
          <select {...select} {...control} className={clsx(controlClass, 'min-h-10 appearance-none pr-9')}>
            {options.map(({ value, text, disabled }) => (
              <option key={value} value={value} disabled={disabled}>
                {text}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
          />
        </span>
      )}
    </Field>
  );
}
