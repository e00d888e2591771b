'use client';

import { Check } from 'lucide-react';
import { DropdownMenu as Primitive } from 'radix-ui';
import { type ComponentProps, createContext, type ReactNode, type RefObject, useContext, useRef } from 'react';

const itemClass =
  'flex min-h-9 select-none items-center gap-2.5 rounded px-2.5 py-1.5 outline-none ' +
  'data-[highlighted]:bg-accent-soft data-[disabled]:opacity-55';

/** Props of Menu. */
export interface MenuProps {
  readonly trigger: ReactNode;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

/** The act that was chosen in the menu around, until the menu is gone. */
const Chosen = createContext<RefObject<(() => void) | null> | null>(null);

/**
 * A menu of acts or of one choice. Its trigger is a button of ours. What is chosen is done when the trigger has the focus
 * again: a dialog that opens earlier would lose the focus to it, and with it its keys.
 */
export function Menu({ trigger, align = 'start', children }: MenuProps) {
  const chosen = useRef<(() => void) | null>(null);
  const doChosen = () => {
    const act = chosen.current;
    chosen.current = null;
    act?.();
  };
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          // Radix gives the focus back behind this, in the same turn.
          onCloseAutoFocus={() => queueMicrotask(doChosen)}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 animate-appear overflow-y-auto rounded-lg border bg-sheet p-1 shadow-raised"
        >
          <Chosen value={chosen}>{children}</Chosen>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Props of MenuItem. */
export interface MenuItemProps extends ComponentProps<typeof Primitive.Item> {
  readonly icon?: ReactNode;
  /** Right of the words, such as a key. */
  readonly aside?: ReactNode;
}

/** One act; with `asChild` the child is a link. */
export function MenuItem({ icon, aside, children, asChild, onSelect, ...rest }: MenuItemProps) {
  const chosenRef = useContext(Chosen);
  const choose = (event: Event) => {
    if (chosenRef && onSelect) chosenRef.current = () => onSelect(event);
  };
  if (asChild)
    return (
      <Primitive.Item asChild className={itemClass} onSelect={choose} {...rest}>
        {children}
      </Primitive.Item>
    );
  return (
    <Primitive.Item className={itemClass} onSelect={choose} {...rest}>
      {icon}
      <span className="grow">{children}</span>
      {aside}
    </Primitive.Item>
  );
}

/** One of several that exclude each other; the chosen one is ticked. */
export function MenuChoices<Value extends string>({
  value,
  onChoose,
  choices,
}: {
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly text: ReactNode }[];
}) {
  return (
    <Primitive.RadioGroup value={value} onValueChange={(next) => onChoose(next as Value)}>
      {choices.map((choice) => (
        <Primitive.RadioItem key={choice.value} value={choice.value} className={itemClass}>
          <span className="grid size-4 place-items-center">
            <Primitive.ItemIndicator>
              <Check aria-hidden className="size-4 text-accent" />
            </Primitive.ItemIndicator>
          </span>
          {choice.text}
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}

export function MenuHeading({ children }: { readonly children: ReactNode }) {
  return <Primitive.Label className="px-2.5 pt-2 pb-1 text-muted text-sm">{children}</Primitive.Label>;
}

export function MenuSeparator() {
  return <Primitive.Separator className="my-1 h-px bg-line" />;
}
