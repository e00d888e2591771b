/** Starts the built application once for the tests of it as a whole, and ends it after them. */
import type { TestProject } from 'vitest/node';
import { startApplication } from './application.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the application answers, its database, and what signs its sessions. */
    application: { readonly url: string; readonly databaseUrl: string; readonly secret: string };
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const application = await startApplication();
  const { url, databaseUrl, secret } = application;
  project.provide('application', { url, databaseUrl, secret });
  return async () => {
    const code = await application.stop();
    if (code !== 0) throw new Error(`The application ended with ${code}:\n${application.printed()}`);
  };
}
