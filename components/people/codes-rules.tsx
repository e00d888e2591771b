'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { setCodesRule } from '#lib/actions/account.ts';
import type { SignInRule } from '#lib/queries/views/people-view.ts';

/** Whether each conference's people need one-time codes; its own Secretariat says so. */
export function CodesRules({ rules }: { readonly rules: readonly SignInRule[] }) {
  const t = useTranslations('people');
  return (
    <section aria-labelledby="codes-rules" className="grid gap-4 rounded-lg border bg-sheet p-4 sm:p-5">
      <div className="max-w-prose">
        <h2 id="codes-rules" className="font-serif text-2xl">
          {t('codesTitle')}
        </h2>
        <p className="text-muted">{t('codesRuleLead')}</p>
      </div>
      <ul className="grid gap-2">
        {rules.map((rule) => (
          <RuleRow key={rule.bloc} rule={rule} />
        ))}
      </ul>
    </section>
  );
}

function RuleRow({ rule: { bloc, required, maySet } }: { readonly rule: SignInRule }) {
  const t = useTranslations('people');
  const { busy, act } = useAct();
  const turn = () =>
    act(() => setCodesRule({ blocCode: bloc, required: !required }), {
      done: required ? t('codesReleased') : t('codesAsked', { bloc }),
    });
  return (
    <li className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
      <span>{t(required ? 'codesRule' : 'codesNoRule', { bloc })}</span>
      {maySet && (
        <Button
          size="sm"
          busy={busy}
          className="print-hidden"
          aria-label={t(required ? 'codesReleaseFor' : 'codesAskFor', { bloc })}
          onClick={() => void turn()}
        >
          {t(required ? 'codesRelease' : 'codesAsk')}
        </Button>
      )}
    </li>
  );
}
