import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf, plainText } from '#lib/domain/text/paragraph.ts';
import { exportDocx } from '#lib/exports/docx/docx-file.ts';
import { countryName } from '#lib/i18n/countries.ts';
import { bare } from '#lib/imports/redline/carried-words.ts';
import { readRedline } from '#lib/imports/redline/read-redline.ts';
import { UNTRACKED } from '#lib/imports/redline/redline.ts';
import { readTracked } from '#lib/imports/word/read-tracked.ts';
import { openWord } from '#lib/imports/word/word-parts.ts';
import { compilationOf, DELEGATIONS, randomRound } from './random-round.ts';

const program = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
if (program === undefined) process.stdout.write('skipped: LibreOffice is not installed\n');

const run = promisify(execFile);
const codes = new Map(DELEGATIONS.map((code) => [countryName(code, 'en'), code]));

/** All files of a folder through LibreOffice at once, since it takes its time to begin. */
async function convert(folder: string, from: string, to: string, names: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const files = names.map((name) => join(folder, `${name}.${from}`));
  await run(program ?? '', [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files], {
    timeout: 200_000,
  });
}

test.skipIf(program === undefined)(
  'through LibreOffice, to ODT and back, the text and the proposals’ countries and places stay',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'consenso-libreoffice-'));
    try {
      const rounds = fc.sample(randomRound, { numRuns: 4, seed: 29_032_017 });
      const names = rounds.map((_, index) => `round-${index}`);
      for (const [index, round] of rounds.entries()) {
        writeFileSync(join(folder, `round-${index}.docx`), (await exportDocx(compilationOf(round))).bytes);
      }
      await convert(folder, 'docx', 'odt', names);
      for (const name of names) rmSync(join(folder, `${name}.docx`));
      await convert(folder, 'odt', 'docx', names);
      for (const [index, { draft }] of rounds.entries()) {
        const file = new Uint8Array(readFileSync(join(folder, `round-${index}.docx`)));
        const reading = readRedline({
          document: readTracked(openWord(file)),
          bases: [{ text: { kind: 'revision', number: 1 }, draft }],
          delegationOf: (author) => (author === UNTRACKED ? 'untracked' : (codes.get(author) ?? null)),
          delegationNamed: (name) => codes.get(name) ?? null,
        });
        expect(reading.recognised).toBe(paragraphsOf(draft).length);
        const edited = reading.proposals.filter(({ delegation }) => delegation === 'untracked');
        const words = edited.map((one) => ('proposed' in one ? plainText(bare(one.proposed)) : one.kind));
        expect(words).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  240_000,
);
