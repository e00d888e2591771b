import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['lib/**/*.test.ts', 'components/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{commands,queries,collab,exports,imports,jobs,policies,server,record,conformance}/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['./tests/setup/database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // The built application as a whole, without a browser: `npm run build` comes before.
        test: {
          name: 'application',
          include: ['tests/application/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['./tests/setup/whole-application.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
