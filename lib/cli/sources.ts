import type { z } from "zod";
import { OPERATOR } from "@/lib/auth/actors";
import { CONTROLS, type Control } from "@/lib/closed-lists";
import { AppError } from "@/lib/errors";
import { addSource, changeSource, listAllSources, removeSource } from "@/lib/jobs/paper/sources";
import { newSourceSchema, sourceEditSchema } from "@/lib/sources/schema/desk";
import { addOptionsSchema } from "@/lib/sources/schema/feeds";
import { readArgs } from "./args";

const OPTIONS = {
  name: { type: "string" }, control: { type: "string" }, country: { type: "string" }, language: { type: "string" }, owner: { type: "string" }, homepage: { type: "string" },
  evidence: { type: "string" }, source: { type: "string" }, set: { type: "string" }, preview: { type: "boolean" }, apply: { type: "boolean" }, last: { type: "string" }, days: { type: "string" }, undo: { type: "string" }, "with-articles": { type: "boolean" }, "dry-run": { type: "boolean" },
  feed: { type: "string", multiple: true }, topic: { type: "string" }, every: { type: "string" }, json: { type: "boolean" },
} as const;

const WHAT: Record<string, string> = { add: "ADDRESS", edit: "SLUG", remove: "SLUG", rules: "SLUG", again: "SLUG" };

/** `sources list`, `sources add ADDRESS`, `sources add NAME`, `sources edit SLUG`, `sources remove SLUG`, `sources rules SLUG`, `sources again SLUG`, `sources check [SLUG]`, `sources try ADDRESS`. */
export async function sourcesCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, OPTIONS);
  const [verb = "list", ...words] = positionals;
  const json = values.json ?? false;
  const subject = words.join(" ").trim();
  if (verb === "list") return list(json);
  if (verb === "check") return (await import("./feeds")).checkFeeds(subject || undefined, json);
  if (verb === "try") return (await import("./full-text")).tryPageCommand(subject, values.source, json);
  const what = WHAT[verb];
  if (!what) throw new AppError("invalid", "Say `sources list`, `sources add ADDRESS`, `sources edit SLUG`, `sources remove SLUG`, `sources rules SLUG`, `sources check [SLUG]` or `sources try ADDRESS`.");
  if (subject === "") throw new AppError("invalid", `Say which source: \`sources ${verb} ${what}\`.`);
  if (verb === "again") return (await import("./full-text")).readAgainCommand(subject, values.last, json);
  if (verb === "rules") {
    const { set, preview = false, apply, undo, last, days } = values;
    if (apply ?? undo) return (await import("./rule-runs")).rulesOverArticles(subject, { preview, undo, last, days, json });
    return (await import("./source-rules")).rulesCommand(subject, { set, preview, json });
  }
  if (verb === "remove") return remove(subject, values["with-articles"] ?? false, json);
  const { name, control, country, language, owner, homepage, evidence } = values;
  if (verb === "add" && isAddress(subject)) {
    const { source, topic, every } = values;
    const everySeconds = every === undefined ? undefined : Math.round(Number(every) * 60);
    const options = valid(addOptionsSchema, given({ source, name, control, evidence, country, language, topic, everySeconds }) as z.input<typeof addOptionsSchema>);
    return (await import("./add-feed")).addFeed(subject, options, { dryRun: values["dry-run"] ?? false, feeds: values.feed ?? [], json });
  }
  if (control !== undefined && !(CONTROLS as readonly string[]).includes(control)) throw new AppError("invalid", `--control is one of ${CONTROLS.join(", ")}.`);
  // Whoever can run commands here vouches for what they state.
  const facts = { control: control as Control | undefined, country, language, owner, homepage, evidence: evidence ?? (control ? "Stated by whoever runs this paper." : undefined) };
  return verb === "edit" ? edit(subject, { ...facts, name }, json) : add(subject, facts, json);
}

const given = (values: object) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Whether words name an address rather than an outlet: with a scheme, or like a host. */
function isAddress(words: string): boolean {
  return /^(https?|feed):/i.test(words) || /^[\w-]+(\.[\w-]+)+(:\d+)?(\/\S*)?$/.test(words);
}

async function add(name: string, facts: Omit<z.input<typeof newSourceSchema>, "name">, json: boolean): Promise<number> {
  const added = await addSource(OPERATOR, valid(newSourceSchema, { name, ...facts }));
  console.log(json ? JSON.stringify(added) : `${added.created ? "Added" : "There already is"} ${added.name} (${added.slug}).`);
  return 0;
}

async function edit(slug: string, facts: z.input<typeof sourceEditSchema>, json: boolean): Promise<number> {
  if (Object.values(facts).every((value) => value === undefined)) throw new AppError("invalid", "Say what changes: --name, --control, --country, --language, --owner, --homepage or --evidence.");
  const edited = await changeSource(OPERATOR, slug, valid(sourceEditSchema, facts));
  console.log(json ? JSON.stringify(edited) : `${edited.changed ? "Changed" : "Nothing new of"} ${edited.name} (${edited.slug}).`);
  return 0;
}

async function list(json: boolean): Promise<number> {
  const rows = await listAllSources();
  if (json) {
    console.log(JSON.stringify(rows));
    return 0;
  }
  if (rows.length === 0) console.log("No sources yet. `import FILE...` or `sources add ADDRESS` brings the first.");
  const width = Math.max(0, ...rows.map((row) => row.slug.length));
  for (const row of rows) {
    console.log(`${row.slug.padEnd(width)}  ${row.control.padEnd(14)} ${String(row.articleCount).padStart(6)} articles  ${row.name}${row.demo ? " (demonstration)" : ""}`);
  }
  return 0;
}

async function remove(slug: string, withArticles: boolean, json: boolean): Promise<number> {
  const removed = await removeSource(OPERATOR, slug, withArticles);
  console.log(json ? JSON.stringify(removed) : `Removed ${removed.name} and ${removed.articles} articles.`);
  return 0;
}

/** Words as the source's rules have them. @throws AppError `invalid` with the first that is wrong */
function valid<S extends z.ZodType>(schema: S, words: z.input<S>): z.output<S> {
  const { success, data, error } = schema.safeParse(words);
  if (success) return data;
  const [issue] = error.issues;
  throw new AppError("invalid", `--${issue?.path.join(".")}: ${issue?.message}`);
}
