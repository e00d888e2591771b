/**
 * npm run account:create: makes an account by hand, above all the first one. Asks for what is not given:
 *   npm run account:create -- --email ana@example.org --name "Ana Pérez" --party GTM --password-stdin
 * It works beside a running Consenso and without one.
 */
import { parseArgs } from 'node:util';
import { createTranslator } from 'next-intl';
import { seedParties } from '../../prisma/seed/parties.ts';
import { createAccount } from '../commands/create-account.ts';
import { closeDatabase, db } from '../db/client.ts';
import type { Outcome } from '../errors.ts';
import { countryName } from '../i18n/countries.ts';
import { MESSAGES } from '../i18n/messages/index.ts';
import { CreateAccount } from '../inputs/people.ts';
import { refusalOf } from '../inputs/refusal.ts';
import { OperatorError } from '../operator-error.ts';
import { ask, askHidden, canAsk, firstLineOfInput } from './ask.ts';
import { borrowDatabase } from './database.ts';
import { runForOperator } from './for-operator.ts';

function options() {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({ options: { email: text, name: text, party: text, 'password-stdin': flag } }).values;
  } catch {
    throw new OperatorError('Usage: npm run account:create -- [--email …] [--name …] [--party …] [--password-stdin]');
  }
}

/** A line for each party, as one chooses from. */
async function parties(): Promise<string> {
  const rows = await db().party.findMany({ orderBy: [{ kind: 'asc' }, { code: 'asc' }] });
  const name = (names: unknown) => (names as { en?: string }).en;
  return rows.map(({ code, names }) => `  ${code.padEnd(8)} ${name(names) ?? countryName(code, 'en')}`).join('\n');
}

async function askPassword(): Promise<string> {
  const password = await askHidden('Password (at least 12 characters): ');
  if (password !== (await askHidden('Once more: ')))
    throw new OperatorError('The two passwords differ. Nothing was made.');
  return password;
}

async function gather() {
  const given = options();
  const missing = (['email', 'name', 'party'] as const).filter((key) => given[key] === undefined);
  const silent = given['password-stdin'] === true || !canAsk();
  if (silent && (missing.length > 0 || given['password-stdin'] !== true)) {
    const lacking = [...missing, ...(given['password-stdin'] ? [] : ['password-stdin'])].map((key) => `--${key}`);
    throw new OperatorError(`Nobody can be asked here: give ${lacking.join(', ')} as well.`);
  }
  const email = given.email ?? (await ask('E-mail address: '));
  const name = given.name ?? (await ask('Name: '));
  const party = given.party ?? (await ask(`${await parties()}\nParty (its code): `));
  const password = silent ? await firstLineOfInput() : await askPassword();
  return { email, name, partyCode: party.trim().toUpperCase(), password };
}

async function create(): Promise<Outcome<{ email: string; partyCode: string }>> {
  const input = CreateAccount.safeParse(await gather());
  return input.success ? await createAccount(input.data) : { ok: false, refusal: refusalOf(input.error) };
}

/** Names the field where the sentence alone does not say which one it is about. */
function sentence({ refusal }: Extract<Outcome<never>, { ok: false }>): string {
  const say = createTranslator({ locale: 'en', messages: MESSAGES.en, namespace: 'refusals' });
  const said = say(refusal.code as Parameters<typeof say>[0], refusal.values as never);
  return refusal.field ? `${refusal.field}: ${said}` : said;
}

async function run(): Promise<string> {
  const giveBack = await borrowDatabase();
  try {
    await seedParties(db());
    const outcome = await create();
    if (!outcome.ok) throw new OperatorError(sentence(outcome));
    return `${outcome.value.email} can sign in for ${outcome.value.partyCode}.`;
  } finally {
    await closeDatabase();
    await giveBack();
  }
}

await runForOperator(run);
