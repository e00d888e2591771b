import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Shell } from '#components/shell/shell.tsx';
import { safeDestination } from '#components/sign-in/destination.ts';
import { SignInPanel } from '#components/sign-in/sign-in-panel.tsx';
import { currentSession } from '#lib/auth/session.ts';
import { env } from '#lib/env.ts';
import { demoChoices } from '#lib/queries/demo-choices.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string; error?: string }>;
}) {
  const [t, locale, session, { callbackUrl, error }] = await Promise.all([
    getTranslations('signIn'),
    getLocale(),
    currentSession(),
    searchParams,
  ]);
  const destination = safeDestination(callbackUrl);
  // Who has yet to set up one-time codes finds nothing else.
  if (session) redirect(session.mustSetUpCodes ? '/account' : destination);
  const { oidc } = env();
  return (
    <Shell actor={null}>
      <div className="mx-auto grid max-w-6xl gap-8 px-4 py-10 sm:px-6">
        <div>
          <h1 className="font-serif text-4xl">{t('title')}</h1>
          <p className="mt-2 max-w-prose text-lg text-muted">{t('lead')}</p>
        </div>
        <SignInPanel
          destination={destination}
          demo={await demoChoices(locale)}
          provider={oidc?.name ?? null}
          error={error ?? null}
        />
      </div>
    </Shell>
  );
}
