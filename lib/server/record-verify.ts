/**
 * npm run record:verify -- FILE [RECORD]: checks an exported text (JSON) against the negotiation's record, downloaded from
 * its Record page, or a downloaded record by itself. Needs neither the program nor its database.
 */
import { readFileSync } from 'node:fs';
import { verifyChain } from '../domain/record/chain.ts';
import { OperatorError } from '../operator-error.ts';
import { type Mismatch, recognise, type VerifiedFile, verifyAgainst } from '../record/verify-file.ts';
import { runForOperator } from './for-operator.ts';

const USAGE =
  'Usage: npm run record:verify -- RECORD, or npm run record:verify -- TEXT RECORD (both JSON, as downloaded)';

const BROKEN = {
  gap: 'an entry is missing before it',
  previous: 'it does not carry the hash of the entry before it',
  hash: 'its words are not those that its hash was computed over',
} as const;

function read(file: string): VerifiedFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new OperatorError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const recognised = recognise(text);
  if (recognised === null) throw new OperatorError(`${file} is neither an exported text (JSON) nor a record.`);
  return recognised;
}

function sentence(mismatch: Mismatch): string {
  if (mismatch.what === 'chain') {
    const { seq, because } = mismatch.verdict;
    return `BROKEN at entry ${seq}: ${BROKEN[because]}.`;
  }
  if (mismatch.what === 'head') {
    return `BROKEN: entry ${mismatch.seq} is not the one that stood at the end when the text was exported. The record was cut off or rewritten, or is another negotiation's.`;
  }
  return `BROKEN: the words are not those that were issued as ${mismatch.symbol}.`;
}

function run(): string {
  const files = process.argv.slice(2).map(read);
  const record = files.find((file) => file.kind === 'record');
  const text = files.find((file) => file.kind === 'text');
  if (record === undefined || files.length > 2 || (files.length === 2 && text === undefined)) {
    throw new OperatorError(USAGE);
  }
  if (text === undefined) {
    const verdict = verifyChain(record.entries);
    if (!verdict.intact) throw new OperatorError(sentence({ what: 'chain', verdict }));
    return `Intact: ${verdict.length} entries, head ${verdict.head}.`;
  }
  const finding = verifyAgainst(text.exported, record.entries);
  if (!finding.fits) throw new OperatorError(sentence(finding.because));
  const words = finding.words === 'checked' ? ', and the words are those that were issued' : '';
  return `Intact: ${finding.entries} entries, head ${finding.head}; the head that the text carries stands in it${words}.`;
}

await runForOperator(run);
