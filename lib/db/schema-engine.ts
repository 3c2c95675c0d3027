import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { Pool, type DatabaseError } from "pg";

/** The part of the package's generated glue that starts the engine. */
interface Glue {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

/** The engine, and how to give up its connections. */
export type OpenEngine = SchemaEngine & { close(): Promise<void> };

/**
 * Prisma's schema engine as WebAssembly, from an npm package: nothing is downloaded.
 * @param url the database it works on
 * @param datamodels path and text of each schema file, where the work needs one
 */
export async function openSchemaEngine(url: string, datamodels?: [string, string][]): Promise<OpenEngine> {
  const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as Glue;
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const pool = new Pool({ connectionString: url, max: 2 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const engine = await glue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  return Object.assign(engine, {
    close: async () => {
      engine.free();
      await pool.end();
    },
  });
}

/** The adapter cuts a script at every semicolon, also inside a function's body; PostgreSQL takes it whole, in one transaction. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script).catch(rethrow);
    };
    return adapter;
  }
}

/** Gives an error the form in which the engine can tell of it. */
function rethrow(error: DatabaseError): never {
  const { code = "XX000", severity = "ERROR", message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}
