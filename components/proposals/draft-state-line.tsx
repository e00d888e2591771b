import { useTranslations } from 'next-intl';
import type { DraftState } from './use-kept-draft.ts';

/** Where the words are: in this browser, on their way, or kept by the server for the delegation alone. */
export function DraftStateLine({ state }: { readonly state: DraftState }) {
  const t = useTranslations('compose');
  const kept = state.kind === 'saved' || state.kind === 'untouched';
  return (
    <output className="text-muted text-sm">
      {kept ? t(`state.${state.kind}`) : t(state.kind === 'saving' ? 'state.saving' : 'state.waiting')}
    </output>
  );
}
