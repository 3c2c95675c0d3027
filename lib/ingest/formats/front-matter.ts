import { parse } from "yaml";
import { z } from "zod";
import { KINDS } from "@/lib/closed-lists";
import { AppError } from "@/lib/errors";

const line = z.string().trim().min(1).max(2000);
/** YAML reads a bare date as a string or a number, by its shape. */
const date = z.union([z.string(), z.number()]).transform(String).pipe(
  z.string().regex(/^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/, "write it as YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS+HH:MM"),
);

/** The keys that a document may give about itself. Unknown keys are an error, because they are nearly always a slip. */
const schema = z.strictObject({
  title: line,
  standfirst: line,
  source: line,
  byline: line,
  published: date,
  updated: date,
  kind: z.enum(KINDS),
  kindReason: line,
  topics: z.array(line).max(10),
  story: line,
  lang: line.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, "write it as a language tag, such as en or zh-Hant"),
  dateline: line,
  facts: z.array(line).max(50),
  quotes: line,
  disclaimer: line,
  originalUrl: z.url({ protocol: /^https?$/ }),
  url: z.url({ protocol: /^https?$/ }),
  sponsor: line,
  image: z.url({ protocol: /^https$/ }),
  imageAlt: line,
  imageCaption: line,
  imageCredit: line,
}).partial();

export type FrontMatter = z.infer<typeof schema>;

const FENCED = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** Whether a text opens with a front matter that names at least one of our keys or a title. */
export function hasFrontMatter(text: string): boolean {
  const found = FENCED.exec(text);
  return found !== null && /^[A-Za-z][\w-]*\s*:/m.test(found[1] ?? "");
}

/**
 * The front matter of a document and the body under it; `bodyLine` is the 1-based line where the body starts.
 * @throws AppError `invalid` that names the key at fault
 */
export function readFrontMatter(text: string): { data: FrontMatter; body: string; bodyLine: number } {
  const found = FENCED.exec(text);
  if (!found) return { data: {}, body: text, bodyLine: 1 };
  const body = text.slice(found[0].length);
  return { data: validate(parseYaml(found[1] ?? "")), body, bodyLine: found[0].split("\n").length };
}

function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml, { schema: "core" }) ?? {};
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : "it is no YAML";
    throw new AppError("invalid", `Its front matter cannot be read (${reason}). Correct the lines between the two ---.`, { cause });
  }
}

function validate(data: unknown): FrontMatter {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : null;
  const say = unknown
    ? `has the unknown key ${unknown}; known are ${Object.keys(schema.shape).join(", ")}`
    : `has a wrong ${issue?.path.join(".") || "form"}: ${issue?.message ?? "not valid"}`;
  throw new AppError("invalid", `Its front matter ${say}.`, { cause: result.error });
}
