import { Client, escapeLiteral } from "pg";

/** One node of a plan as EXPLAIN (FORMAT JSON) tells it. */
export type PlanNode = { "Node Type": string; "Relation Name"?: string; "Index Name"?: string; "Actual Rows": number; "Actual Loops": number; Plans?: PlanNode[] };
export type Plan = { sql: string; nodes: PlanNode[] };

type Statement = { text: string; values: unknown[]; name: string | undefined };

/**
 * Records the SELECTs that a piece of work sends to PostgreSQL, then asks PostgreSQL how it ran each; where it keeps a
 * plan for all values, also how it runs by that.
 */
export async function plansOf(url: string, work: () => Promise<unknown>): Promise<Plan[]> {
  const statements = await record(work);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const plans: Plan[] = [];
    for (const { text, values, name } of statements) {
      plans.push({ sql: text, nodes: await explain(client, text, values) });
      if (name) plans.push({ sql: `kept: ${text}`, nodes: await explainKept(client, text, values) });
    }
    return plans;
  } finally {
    await client.end();
  }
}

async function explain(client: Client, text: string, values: unknown[]): Promise<PlanNode[]> {
  const { rows } = await client.query<{ "QUERY PLAN": { Plan: PlanNode }[] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
  return flatten(rows[0]!["QUERY PLAN"][0]!.Plan);
}

async function explainKept(client: Client, text: string, values: unknown[]): Promise<PlanNode[]> {
  await client.query(`SET plan_cache_mode = force_generic_plan`);
  await client.query(`PREPARE kept AS ${text}`);
  const nodes = await explain(client, `EXECUTE kept${values.length > 0 ? `(${values.map(literal).join(", ")})` : ""}`, []);
  await client.query(`DEALLOCATE kept; RESET plan_cache_mode`);
  return nodes;
}

function literal(value: unknown): string {
  const text = Array.isArray(value) ? `{${value.join(",")}}` : value instanceof Date ? value.toISOString() : String(value);
  return escapeLiteral(text);
}

/** Listens at the driver, below Prisma, so that what is explained is what really ran. */
async function record(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const original = Client.prototype.query;
  const listening = function (this: Client, ...args: Parameters<typeof original>) {
    const [first, second] = args as unknown as [string | { text: string; values?: unknown[]; name?: string }, unknown];
    const text = typeof first === "string" ? first : first.text;
    const values = typeof first === "string" ? second : (first.values ?? second);
    if (/^\s*(SELECT|WITH)\b/i.test(text)) statements.push({ text, values: Array.isArray(values) ? values : [], name: typeof first === "string" ? undefined : first.name });
    return original.apply(this, args);
  };
  Client.prototype.query = listening as typeof original;
  try {
    await work();
  } finally {
    Client.prototype.query = original;
  }
  return statements;
}

function flatten(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

/** Rows that a plan's node touched over all its rounds. */
export function rowsOf(node: PlanNode): number {
  return node["Actual Rows"] * node["Actual Loops"];
}
