import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlClass, Field, type FieldProps } from './field.tsx';

/** Props of TextArea: those of the field and those of the area. */
export type TextAreaProps = Omit<FieldProps, 'children' | 'className'> & Omit<ComponentProps<'textarea'>, 'id'>;

/** Grows with what is written in it, where the browser can. */
export function TextArea({ label, error, hint, aside, className, ...area }: TextAreaProps) {
  return (
    <Field label={label} error={error} hint={hint} aside={aside} className={className ?? ''}>
      {(control) => (
        <textarea rows={3} {...area} {...control} className={clsx(controlClass, 'field-sizing-content min-h-20')} />
      )}
    </Field>
  );
}
