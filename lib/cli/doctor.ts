import { db } from "@/lib/db/client";
import { readArgs } from "./args";

export async function doctorCommand(args: string[]): Promise<number> {
  readArgs(args, { json: { type: "boolean" } });
  await db().$queryRaw`SELECT 1`;
  console.log("The database answers.");
  return 0;
}
