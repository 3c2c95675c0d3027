import { OPERATOR } from "@/lib/auth/actors";
import { AppError } from "@/lib/errors";
import { deleteArticle } from "@/lib/jobs/paper/delete-article";
import { KIND_REASONS, REASONS } from "@/lib/moderation/types";
import { readArgs } from "./args";

const WHYS = [...KIND_REASONS, ...REASONS];
const OPTIONS = { reason: { type: "string" }, why: { type: "string", default: "organisation" }, json: { type: "boolean" } } as const;

/** `articles delete SLUG...`: each by its slug, or its whole address. */
export async function articlesCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, OPTIONS);
  const [verb, ...words] = positionals;
  if (verb !== "delete" || words.length === 0) throw new AppError("invalid", "Say `articles delete SLUG...`, with --reason TEXT where there is one.");
  const reason = values.reason?.replace(/\s+/g, " ").trim() || null;
  const why = WHYS.find((one) => one === values.why);
  if (!why) throw new AppError("invalid", `--why is what the public log says, one of ${WHYS.join(", ")}.`);
  const deleted: { slug: string; title: string }[] = [];
  for (const word of words) deleted.push(await deleteArticle(OPERATOR, { slug: slugIn(word) }, { why, note: reason }));
  if (values.json) console.log(JSON.stringify({ deleted, reason }));
  else for (const each of deleted) console.log(`Deleted for good: ${each.title}. No import brings it back.`);
  return 0;
}

function slugIn(word: string): string {
  return word.replace(/[?#].*$/, "").replace(/\/+$/, "").split("/").at(-1) ?? word;
}
