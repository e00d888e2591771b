/**
 * Prisma's schema engine as WebAssembly. The command-line tool downloads a native one, which a machine behind a firewall
 * cannot; this one comes with the packages. It is an internal interface of Prisma: its version is pinned exactly.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { type DatabaseError, Pool } from 'pg';

interface WasmExports {
  __wbindgen_start(): void;
}

/** What the package's type declarations leave out: its glue wants to be handed the instance. */
interface Glue {
  __wbg_set_wasm(exports: unknown): void;
  SchemaEngine: typeof SchemaEngine;
}

/** In the shape in which the engine understands what Postgres said. */
function retell(error: DatabaseError): never {
  const { code = 'XX000', severity = 'ERROR', message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
}

/** Prisma's own adapter cuts a script at every semicolon, also inside a function's body, and would apply half of it. */
class WholeScripts extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      // Sent whole, Postgres runs it in one transaction: a migration is applied altogether or not at all.
      await adapter.underlyingDriver().query(script).catch(retell);
    };
    return adapter;
  }
}

let glue: Promise<Glue> | undefined;

/** The engine's timers limit its waiting (ten seconds for a lock) and are never cleared: they must not keep us running. */
function withoutHold(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const timers = Object.entries(imports).filter(([name]) => name.startsWith('__wbg_setTimeout'));
  const freed = timers.map(([name, set]) => [
    name,
    (...given: unknown[]) => (set as typeof setTimeout)(...(given as [() => void])).unref(),
  ]);
  return { ...imports, ...Object.fromEntries(freed) };
}

async function loadGlue(): Promise<Glue> {
  const home = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = await readFile(join(dirname(home), 'schema_engine_bg.wasm'));
  const loaded = bindings as unknown as Glue & WebAssembly.ModuleImports;
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': withoutHold(loaded) });
  loaded.__wbg_set_wasm(instance.exports);
  (instance.exports as unknown as WasmExports).__wbindgen_start();
  return loaded;
}

/** Works with an engine on the database at `url`; its connections have ended when this returns. */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  glue ??= loadGlue();
  const { SchemaEngine } = await glue;
  // Our own pool, since the engine never ends the connections it opens.
  const pool = new Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * The SQL that leads from one datamodel (`undefined`: nothing) to another; an empty string when they are the same. The
 * database at `url` is asked for its version alone.
 */
export async function sqlBetween(url: string, from: string | undefined, to: string): Promise<string> {
  const file = (content: string) => ({ files: [{ path: 'schema.prisma', content }] });
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: from === undefined ? { tag: 'empty' } : { tag: 'schemaDatamodel', ...file(from) },
      to: { tag: 'schemaDatamodel', ...file(to) },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const sql = stdout ?? '';
  return sql.includes('This is an empty migration') ? '' : sql;
}
