import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlClass, Field, type FieldProps } from './field.tsx';

/** Props of TextField: those of the field and those of the input. */
export type TextFieldProps = Omit<FieldProps, 'children' | 'className'> & Omit<ComponentProps<'input'>, 'id'>;

export function TextField({ label, error, hint, aside, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} error={error} hint={hint} aside={aside} className={className ?? ''}>
      {(control) => <input type="text" {...input} {...control} className={clsx(controlClass, 'min-h-10')} />}
    </Field>
  );
}
