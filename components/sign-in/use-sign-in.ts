import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { adoptAccountLanguage } from '#lib/actions/preferences.ts';

/** Why one is not in: see the sentences of `signIn.failure`. */
export type SignInFailure = 'refused' | 'wrongCode' | 'wait' | 'notInvited' | 'provider' | 'unreachable';

/** What the answer of a sign-in says; `needsCode` is a step, no failure. Codes are those of lib/auth/options.ts. */
export function failureOf(error: string | null | undefined): SignInFailure | 'needsCode' {
  if (error === 'NeedsCode') return 'needsCode';
  if (error === 'WrongCode') return 'wrongCode';
  if (error === 'CredentialsSignin') return 'refused';
  if (error === 'NotInvited') return 'notInvited';
  if (error?.startsWith('Wait:')) return 'wait';
  return error?.startsWith('OAuth') || error === 'Callback' ? 'provider' : 'unreachable';
}

/** Signs in through next-auth, which guards the request with its own token, and goes where the person wanted to be. */
export function useSignIn(destination: string, before: SignInFailure | null = null) {
  const [failure, setFailure] = useState<SignInFailure | null>(before);
  /** The address being signed in with; it stays until the next page stands. */
  const [busy, setBusy] = useState<string | null>(null);
  /** Address and password were right, and the account has one-time codes. */
  const [needsCode, setNeedsCode] = useState(false);
  const enter = async (email: string, password: string, code = '') => {
    setBusy(email);
    setFailure(null);
    const answer = await signIn('credentials', { email, password, code, redirect: false }).catch(() => undefined);
    if (!answer?.ok) {
      const why = failureOf(answer?.error);
      if (why === 'needsCode') setNeedsCode(true);
      else setFailure(why);
      setBusy(null);
      return;
    }
    await adoptAccountLanguage().catch(() => undefined);
    // A page of its own: nothing that was read by nobody, or by somebody else, is shown to the person.
    window.location.replace(destination);
  };
  const enterByProvider = () => {
    setBusy('oidc');
    signIn('oidc', { callbackUrl: destination }).catch(() => {
      setFailure('unreachable');
      setBusy(null);
    });
  };
  return { enter, enterByProvider, busy, failure, needsCode, startOver: () => setNeedsCode(false) };
}
