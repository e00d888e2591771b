/**
 * The environment, checked once: the only place that reads `process.env`. The launcher may settle values after the first
 * look (the embedded database's address, the kept secret), so what is read here is never copied into a constant.
 */
import { resolve } from 'node:path';
import { z } from 'zod';

/** What the program was told by its environment, with defaults filled in. */
export interface Env {
  /** True when serving a built application; false for `npm run dev` and in tests. */
  production: boolean;
  /** Port to listen on; 0 lets the system choose a free one. */
  port: number;
  /** Address to listen on. The default is this machine alone, since the demo's passwords are public. */
  host: string;
  /** Absolute folder of everything that is kept: the embedded database, its password, the secret. */
  dataDir: string;
  /** Folder of the built pages, within the project; another one lets two builds stand side by side. */
  distDir: string;
  /** Postgres address; undefined until the launcher has started the embedded database. */
  databaseUrl: string | undefined;
  /** Redis address, for the speed of live words between processes; undefined where there is none. */
  redisUrl: string | undefined;
  /** Whether the demo round, its accounts and its banner exist. */
  demo: boolean;
  demoPassword: string;
  /** Signs sessions; undefined until the launcher has read or made the one kept in the data folder. */
  secret: string | undefined;
  /** Address people use, without a slash at its end; links in invitations begin with it. */
  publicUrl: string;
  /** Whether `PUBLIC_URL` was set; where it was not, sign-in follows the address each request came to. */
  publicUrlGiven: boolean;
  /** Addresses of reverse proxies whose `X-Forwarded-For` is believed: this machine's own, unless others are named. */
  trustedProxies: readonly string[];
  /** Whether browsers are told to come by TLS alone from now on; only where `PUBLIC_URL` is `https`. */
  hsts: boolean;
  /** What a reader of `/api/metrics` must show; undefined: there are no metrics. */
  metricsToken: string | undefined;
  /** The organisation's own sign-in (OpenID Connect); undefined where there is none. */
  oidc: OidcSettings | undefined;
}

/** A client registered with an OpenID provider. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the sign-in page calls it. */
  readonly name: string;
}

/** The environment's names that this program reads. */
type Name = keyof z.input<typeof shape> | 'AUTH_TRUST_HOST' | 'NEXTAUTH_URL' | 'NEXT_TELEMETRY_DISABLED';

/** One sentence for each variable that cannot be used, joined; meant for whoever starts the program. */
export class BadEnvironment extends Error {
  override name = 'BadEnvironment';
}

const on = ['on', '1', 'true', 'yes'];
const off = ['off', '0', 'false', 'no'];

const onOrOff = z
  .string()
  .refine((text) => [...on, ...off].includes(text.toLowerCase()), 'must be on or off')
  .transform((text) => on.includes(text.toLowerCase()));

const shape = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z
    .string()
    .default('3000')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a number from 0 to 65535')
    .transform(Number),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((path) => resolve(path)),
  NEXT_DIST_DIR: z.string().default('.next'),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text),
      'must be an address such as postgresql://user:password@host:5432/name',
    )
    .optional(),
  REDIS_URL: z
    .string()
    .refine(
      (text) => /^rediss?:\/\//.test(text) && URL.canParse(text),
      'must be an address such as redis://user:password@host:6379',
    )
    .optional(),
  DEMO: onOrOff.optional(),
  DEMO_PASSWORD: z.string().min(8, 'must have at least 8 characters').default('consenso-demo'),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  PUBLIC_URL: z
    .string()
    .refine(
      (text) => /^https?:\/\//.test(text) && URL.canParse(text),
      'must be an address such as https://consenso.org',
    )
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('127.0.0.1,::1')
    .transform((text) =>
      text
        .split(',')
        .map((address) => address.trim())
        .filter((address) => address !== ''),
    ),
  HSTS: onOrOff.optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  OIDC_ISSUER: z
    .string()
    .refine(
      (text) => /^https?:\/\//.test(text) && URL.canParse(text),
      'must be an address such as https://id.example.org',
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).default('OpenID Connect'),
});

// The launcher's module and the one in Next's bundle are two copies in one process: what was read is shared here.
const shared: { consensoEnv?: Env | undefined } = globalThis as object;

function read(): Env {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    throw new BadEnvironment(sentences.join(' '));
  }
  const values = parsed.data;
  return {
    production: values.NODE_ENV === 'production',
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    distDir: values.NEXT_DIST_DIR,
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    demo: values.DEMO ?? values.DATABASE_URL === undefined,
    demoPassword: values.DEMO_PASSWORD,
    secret: values.NEXTAUTH_SECRET,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    publicUrlGiven: values.PUBLIC_URL !== undefined,
    trustedProxies: values.TRUSTED_PROXIES,
    hsts: (values.HSTS ?? true) && values.PUBLIC_URL?.startsWith('https:') === true,
    metricsToken: values.METRICS_TOKEN,
    oidc: oidcSettings(values),
  };
}

/** All three together or none: half a configuration is a mistake that would otherwise show as a missing button. */
function oidcSettings(values: z.output<typeof shape>): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = values;
  if (issuer && clientId && clientSecret) return { issuer: issuer.replace(/\/+$/, ''), clientId, clientSecret, name };
  if (issuer || clientId || clientSecret) {
    throw new BadEnvironment('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together.');
  }
  return undefined;
}

/** The checked environment. Throws `BadEnvironment` when a variable cannot be used. */
export function env(): Env {
  shared.consensoEnv ??= read();
  return shared.consensoEnv;
}

/** Puts values into the environment, for this program and for the libraries that read it themselves (next-auth). */
export function settleEnv(values: Partial<Record<Name, string>>): void {
  Object.assign(process.env, values);
  shared.consensoEnv = undefined;
}

/** What a process that opens other people's files is given of the environment: what programs need to run, and no secret. */
export function environmentOfReaders(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, HOME, TMPDIR, LANG } = process.env;
  return { NODE_ENV, PATH, HOME, TMPDIR, LANG };
}
