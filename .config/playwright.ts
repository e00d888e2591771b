import { defineConfig } from '@playwright/test';
import { chromiumFlags, requireChromium } from '../tests/setup/chromium.ts';

const local = (path: string) => new URL(`../${path}`, import.meta.url).pathname;

export default defineConfig({
  testDir: local('tests/e2e'),
  outputDir: local('test-results'),
  reporter: [['list'], ['json', { outputFile: local('test-results/report.json') }]],
  globalSetup: local('tests/setup/browser-tests.ts'),
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    // Set by the global setup, and so only in the processes that run the tests.
    ...(process.env['PUBLIC_URL'] && { baseURL: process.env['PUBLIC_URL'] }),
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: requireChromium(), args: chromiumFlags },
  },
});
