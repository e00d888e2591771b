/** The browser of the end-to-end tests: the system's Chromium, since a download of our own is not possible everywhere. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where it is; undefined where there is none. */
export function findChromium(): string | undefined {
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, onMac].find(canRun);
}

/** Finds it, or installs it where that is possible without asking anybody: on Debian and its kin, as root. */
export function requireChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const environment = {
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
      DEBIAN_FRONTEND: 'noninteractive',
      NODE_ENV: 'test' as const,
    };
    for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      spawnSync('apt-get', ['-qq', ...words], { env: environment, stdio: 'ignore' });
    }
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error('The end-to-end tests need Chromium: install it, on Debian with `sudo apt-get install chromium`.');
}

/** It runs as root in containers without a graphics card, and asks nothing of the network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
