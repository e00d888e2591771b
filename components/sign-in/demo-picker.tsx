import { clsx } from 'clsx';
import { Landmark, LoaderCircle, Telescope } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Flag } from '#components/parties/flag.tsx';
import type { DemoChoice, DemoChoicesView } from '#lib/queries/views/demo-choices-view.ts';

/** Props of DemoPicker. */
export interface DemoPickerProps {
  readonly demo: DemoChoicesView;
  /** The address that is being signed in with. */
  readonly busy: string | null;
  readonly onPick: (choice: DemoChoice) => void;
}

/** The demo's accounts as a grid of flags by conference: one click is a seat at the table. */
export function DemoPicker({ demo, busy, onPick }: DemoPickerProps) {
  const t = useTranslations('signIn');
  return (
    <section aria-labelledby="demo-picker" className="grid gap-6">
      <div>
        <h2 id="demo-picker" className="font-semibold text-xl">
          {t('demoTitle')}
        </h2>
        <p className="text-muted">{t('demoHint')}</p>
      </div>
      {demo.blocs.map(({ code, name, members }) => (
        <ChoiceGroup key={code} title={name} code={code} choices={members} busy={busy} onPick={onPick} />
      ))}
      <ChoiceGroup title={t('others')} choices={demo.others} busy={busy} onPick={onPick} wide />
    </section>
  );
}

interface ChoiceGroupProps {
  readonly title: string;
  readonly code?: string;
  readonly choices: readonly DemoChoice[];
  readonly busy: string | null;
  readonly wide?: boolean;
  readonly onPick: (choice: DemoChoice) => void;
}

function ChoiceGroup({ title, code, choices, busy, wide = false, onPick }: ChoiceGroupProps) {
  return (
    <div className="grid gap-2">
      <h3 className="text-muted text-sm">
        {title} {code && <span className="font-semibold">{code}</span>}
      </h3>
      <ul className={clsx('grid gap-2', wide ? 'sm:grid-cols-3' : 'grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))]')}>
        {choices.map((choice) => (
          <li key={choice.email}>
            <ChoiceButton choice={choice} busy={busy} onPick={onPick} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const ICONS = { secretariat: Landmark, observer: Telescope } as const;

function ChoiceButton({
  choice,
  busy,
  onPick,
}: Omit<ChoiceGroupProps, 'title' | 'choices'> & { readonly choice: DemoChoice }) {
  const { party, email } = choice;
  const Icon = party.kind === 'delegation' ? null : ICONS[party.kind];
  return (
    <button
      type="button"
      disabled={busy !== null}
      aria-busy={busy === email || undefined}
      onClick={() => onPick(choice)}
      className="flex h-full min-h-12 w-full items-center gap-2.5 rounded-md border bg-sheet px-3 py-1.5 text-left leading-tight hover:border-accent hover:bg-accent-soft disabled:opacity-60"
    >
      {Icon ? (
        <Icon aria-hidden className="size-6 shrink-0 text-muted" />
      ) : (
        <Flag code={party.code} className="h-5.25 w-7" />
      )}
      <span className="grow">{party.name}</span>
      {busy === email && <LoaderCircle aria-hidden className="size-4 animate-spin text-muted" />}
    </button>
  );
}
