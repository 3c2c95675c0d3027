import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { openSchemaEngine, type OpenEngine } from "@/lib/db/schema-engine";

interface Request {
  id: number;
  method?: string;
  params?: Record<string, unknown>;
}

type Method = (params: unknown) => Promise<unknown>;

// Never reached: comparing two schemas needs no database.
const NO_DATABASE = "postgresql://nobody@127.0.0.1:1/none";

/**
 * Answers Prisma's command line as its native engine does. Methods carry the names of the engine's own, but for
 * `getDatabaseVersion`; a difference is printed by asking the caller to print it.
 */
export async function serve(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { datasource: { type: "string" }, datamodels: { type: "string", multiple: true } },
  });
  const url = values.datasource ? (JSON.parse(String(values.datasource)) as { url?: string }).url : undefined;
  if (positionals[0] === "cli") return answerCommand(url);
  const files = (values.datamodels ?? []).map((file): [string, string] => [String(file), readFileSync(String(file), "utf8")]);
  const engine = await openSchemaEngine(url ?? NO_DATABASE, files.length > 0 ? files : undefined);
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line) as Request;
    // Messages without a method answer our own `print`.
    if (request.method) send(await answer(engine, request));
  }
  process.exit(0);
}

async function answer(engine: OpenEngine, { id, method = "", params }: Request): Promise<object> {
  try {
    const name = method === "getDatabaseVersion" ? "version" : method;
    const call = (engine as unknown as Record<string, Method | undefined>)[name];
    if (!call) throw new Error(`The engine has no method ${method}.`);
    const result = await call.call(engine, name === "diff" ? { shadowDatabaseUrl: null, ...params } : params);
    if (name === "diff") print((result as { stdout?: string | null }).stdout);
    return { id, jsonrpc: "2.0", result: result ?? {} };
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    return { id, jsonrpc: "2.0", error: { code: 4466, message, data: { is_panic: false, message, error_code: code } } };
  }
}

function print(content: string | null | undefined): void {
  if (content) send({ id: 1_000_000, jsonrpc: "2.0", method: "print", params: { content } });
}

function send(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** `cli can-connect-to-database` and `cli create-database`: ours always exists by then. */
async function answerCommand(url: string | undefined): Promise<void> {
  const client = new Client({ connectionString: url ?? NO_DATABASE });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const fields = { message: (error as Error).message, error_code: "P1001" };
    process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}`);
    process.exit(1);
  }
}
