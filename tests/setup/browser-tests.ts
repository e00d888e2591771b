/** Starts one application for all end-to-end tests, and ends it after them. */
import { settleEnv } from '../../lib/env.ts';
import { startApplication } from './application.ts';

export default async function start(): Promise<() => Promise<void>> {
  const application = await startApplication();
  // Playwright hands its own environment on to the processes that run the tests.
  settleEnv({
    PUBLIC_URL: application.url,
    DATABASE_URL: application.databaseUrl,
    NEXTAUTH_SECRET: application.secret,
    DEMO: 'on',
  });
  return async () => {
    const code = await application.stop();
    if (code !== 0) throw new Error(`The application ended with ${code}:\n${application.printed()}`);
  };
}
