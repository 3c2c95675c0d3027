import { z } from "zod";
import { articleSummarySchema, idOrSlugSchema, pageLinksSchema, timeSchema } from "@/lib/articles/schema";

const share = z.number().min(0).max(1);

export const positionSchema = z.strictObject({
  progress: share.describe("The share of the whole text that was read, 0 to 1"),
  block: z.int().min(0).max(100_000).describe("The paragraph or other part of the text at the top of the window; 0 is the first"),
  share: share.describe("How much of that part lies above the window, 0 to 1"),
}).describe("Where reading stopped, whatever the size of the letters");

export const readingSchema = z.strictObject({
  read: z.boolean(),
  openedAt: timeSchema.nullable().describe("When it was last read; null where the history does not have it"),
  position: positionSchema.nullable(),
}).describe("What you did with one article");

export const recordReadingSchema = z.strictObject({
  opened: z.literal(true).optional().describe("Its page was opened: it counts as read if you chose that"),
  read: z.literal(true).optional().describe("Mark it as read, whatever you chose"),
  position: positionSchema.optional().describe("At the text's end it counts as read, unless you mark by hand"),
}).describe("What happened with the article. Each time, it goes to the top of the history, unless that is paused");

export type RecordReading = z.output<typeof recordReadingSchema>;

/** `all`, or `topic:` or `source:` with an id or slug. */
export const viewSchema = z.string().max(220).regex(/^(all|(topic|source):\P{Cc}+)$/u, "Give all, topic:… or source:… with an id or slug.")
  .describe("`all`, `topic:` or `source:` with an id or slug");

/** The two parts of a view as it is written in requests. */
export function viewParts(view: string): { kind: "all" } | { kind: "topic" | "source"; named: string } {
  if (view === "all") return { kind: "all" };
  const at = view.indexOf(":");
  return { kind: view.startsWith("topic:") ? "topic" : "source", named: view.slice(at + 1) };
}

const INT32 = 2 ** 31 - 1;

export const readBeforeSchema = z.strictObject({
  before: timeSchema.describe("Everything that sorts at or before this time is read"),
  upTo: z.int().min(0).max(INT32).describe("… if its id is at most this: what arrives later is not"),
  markedAt: timeSchema.describe("When the mark was set: an article that was marked as unread after that stays unread"),
}).describe("A mark in a view, up to which everything is read");

export const markBeforeSchema = z.strictObject({
  view: viewSchema,
  before: timeSchema.optional().describe("The `sortAt` of an article: it and all that are older are read. Left out: everything is"),
  restore: readBeforeSchema.optional().describe("Instead, the mark as it was before, to undo a later one"),
}).refine((body) => body.before === undefined || body.restore === undefined, { path: ["restore"], message: "Give before or restore, not both." });

export const markedBeforeSchema = z.strictObject({
  view: viewSchema,
  mark: readBeforeSchema,
  previous: readBeforeSchema.nullable().describe("Send it back as `restore` to undo; null: DELETE the mark instead"),
});

export const viewQuerySchema = z.strictObject({ view: viewSchema });

export const historyQuerySchema = z.strictObject({
  cursor: z.string().regex(/^before\.[0-9a-z]{1,10}-[0-9a-z]{1,7}$/, "This is no cursor. Follow the links of the list.").optional().describe("From the `next` link of another page; opaque"),
  limit: z.coerce.number("Give a whole number from 1 to 100.").int("Give a whole number from 1 to 100.").min(1, "Give a whole number from 1 to 100.").max(100, "Give a whole number from 1 to 100.").default(20).describe("Articles in one answer"),
});

export const historySchema = z.strictObject({
  items: z.array(z.strictObject({ article: articleSummarySchema, reading: readingSchema })),
  links: pageLinksSchema,
}).describe("What you read, last first");

export const wipeQuerySchema = z.strictObject({
  markRead: z.literal("all").optional().describe("Also mark everything up to now as read, so that nothing comes back as unread"),
});

export const wipedSchema = z.strictObject({ removed: z.int().nonnegative().describe("Articles of which nothing is remembered any more") });

/** How many articles one question about their state may name. */
export const MOST_STATE_IDS = 200;

const idsProblem = `Give 1 to ${MOST_STATE_IDS} article ids, separated by commas, or leave ids out.`;

export const stateQuerySchema = z.strictObject({
  ids: z.string().regex(/^[1-9]\d{0,9}(,[1-9]\d{0,9})*$/, idsProblem).transform((text) => [...new Set(text.split(",").map(Number))])
    .refine((ids) => ids.length <= MOST_STATE_IDS && ids.every((id) => id <= INT32), idsProblem)
    .optional().describe(`Article ids, separated by commas; at most ${MOST_STATE_IDS}`),
});

export const articleStateSchema = z.strictObject({
  saved: z.strictObject({ shelf: z.string(), savedAt: timeSchema, note: z.boolean().describe("There is a note on it") }).nullable(),
  read: z.boolean(),
  progress: share.nullable().describe("The share of the text that was read; null where nothing is known"),
  muted: z.strictObject({
    rule: z.string().describe("The id of the rule"),
    target: z.string().describe("`word`, `source`, `topic` or `kind`"),
    value: z.string().describe("The words, the kind, or the slug"),
    label: z.string().describe("The same for people to read"),
  }).nullable().describe("The rule that hides it"),
}).describe("What an article is to you");

export type ArticleState = z.input<typeof articleStateSchema>;

/** The inbox is counted up to here; what is more is shown as “99+”. */
export const MOST_COUNTED = 100;

export const stateSchema = z.strictObject({
  articles: z.record(z.string(), articleStateSchema).describe("By article id. Articles that are not there are left out"),
  inbox: z.int().min(0).max(MOST_COUNTED).describe(`How much waits in the inbox of what you saved; ${MOST_COUNTED} stands for that many or more`),
  notices: z.int().min(0).max(MOST_COUNTED).describe("How many notices are unread, counted the same way"),
});

export type ReaderState = z.input<typeof stateSchema>;

export const articleParamsSchema = z.strictObject({ id: idOrSlugSchema });
