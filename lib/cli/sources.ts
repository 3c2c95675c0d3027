import { db } from "@/lib/db/client";
import { readArgs } from "./args";

export async function sourcesCommand(args: string[]): Promise<number> {
  const { values } = readArgs(args, { json: { type: "boolean" } });
  const rows = await db().source.findMany({ select: { slug: true, name: true, control: true, articleCount: true, demo: true }, orderBy: { name: "asc" } });
  if (values.json) console.log(JSON.stringify(rows));
  else for (const row of rows) console.log(`${row.slug}\t${row.name}\t${row.control}\t${row.articleCount}${row.demo ? "\tdemo" : ""}`);
  return 0;
}
