import { z } from "zod";
import { FULL_TEXTS } from "@/lib/closed-lists";

const LONGEST_SELECTOR = 500;
const MOST_REMOVED = 30;
const selector = z.string().trim().max(LONGEST_SELECTOR, `At most ${LONGEST_SELECTOR} characters.`);
const orNone = selector.optional();

/** What is where on the pages of a source, as CSS selectors; what is left out, or empty, is found by rules. */
export const selectorsSchema = z.strictObject({
  article: orNone.describe("The text; several elements are joined in their order"), title: orNone, byline: orNone, date: orNone, picture: orNone,
  remove: z.array(selector).max(MOST_REMOVED, `At most ${MOST_REMOVED} selectors.`).optional().describe("What is taken away first"),
}).describe("CSS selectors");

export const fullTextEditSchema = z.strictObject({
  fullText: z.enum(FULL_TEXTS).describe("`automatic`: where a feed gives only a summary"),
  lookAgain: z.boolean().describe("Whether pages that gave an article its text are looked at again 1, 6 and 24 hours and 7 days after it came"),
  selectors: selectorsSchema.describe("In place of those there were"),
}).partial().describe("What changes of how a source's full texts are found");
export type FullTextEdit = z.output<typeof fullTextEditSchema>;

/** Articles whose pages may be read again at once, and what a form offers. */
export const MOST_AGAIN = 500;
export const OFFERED_AGAIN = [10, 50, 200] as const;
export const readAgainSchema = z.strictObject({ last: z.int().min(1).max(MOST_AGAIN).default(50).describe("Of the latest articles that asked for their pages") }).describe("Pages to be read again");
export type ReadPagesAgain = z.output<typeof readAgainSchema>;

export const PAGE_STATES = ["waiting", "taken", "kept", "failed"] as const;
const time = z.iso.datetime();

/** What came of the page of one article. */
export const pageResultSchema = z.strictObject({
  id: z.int().describe("The article"), title: z.string(), url: z.string(),
  state: z.enum(PAGE_STATES), problem: z.string().nullable().describe("Why the feed's text stands, or what went wrong"),
  pageLetters: z.int().nullable(), feedLetters: z.int().nullable(), ms: z.int().nullable().describe("How long it took, from its turn to the end"),
  triedAt: time.nullable(), nextTryAt: time.nullable().describe("When it is asked for next; null where it is not"), notes: z.array(z.string()).describe("Selectors that met nothing, and the like"),
});
export type PageResult = z.output<typeof pageResultSchema>;

/** Its full texts as admins see them. */
export const fullTextSchema = z.strictObject({
  slug: z.string(), name: z.string(), fullText: z.enum(FULL_TEXTS), lookAgain: z.boolean(), selectors: selectorsSchema,
  pages: z.strictObject({ waiting: z.int(), taken: z.int(), kept: z.int(), failed: z.int() }).describe("Articles that asked for their pages: those that wait, have the page's text, keep the feed's because the page was no better, or whose page could not be had"),
  last: z.array(pageResultSchema).describe("What came of the pages of the latest articles, the newest first"),
  again: z.strictObject({ at: time, asked: z.int(), done: z.int() }).nullable().describe("How far reading them again is, where an admin last wanted that"),
  problems: z.array(z.strictObject({ id: z.int(), title: z.string(), url: z.string(), problem: z.string() })).describe("The latest articles that keep the feed's text, and why"),
}).describe("How the full texts of a source are found, and what came of it");
export type FullTextState = z.output<typeof fullTextSchema>;

export const tryPageSchema = z.strictObject({
  address: z.url({ protocol: /^https?$/, error: "Give the address of a page, such as https://news.example.org/article." }).max(2_000).optional().describe("A page; without it that of the source's newest article"),
  selectors: selectorsSchema.optional().describe("In place of the source's own, without keeping them"),
}).describe("A page to be read as the worker would");
export type TryPage = z.output<typeof tryPageSchema>;

const side = z.strictObject({ title: z.string().nullable(), byline: z.string().nullable(), date: z.string().nullable(), letters: z.int(), first: z.string(), last: z.string() });

/** What came of trying. */
export const triedPageSchema = z.strictObject({
  url: z.string().describe("Where the page was found at last"),
  problem: z.string().nullable().describe("Why nothing was read, or why the article would keep its feed's text; null where the page's would be taken"),
  page: side.extend({ language: z.string().nullable(), picture: z.string().nullable(), removed: z.array(z.strictObject({ selector: z.string(), elements: z.int() })) }).nullable().describe("What the page gives; `first` and `last` are paragraphs"),
  feed: side.nullable().describe("What the feed gives of the article at this address, where there is one"),
  notes: z.array(z.string()).describe("Selectors that meet nothing, and the like"),
}).describe("What would be taken out of a page");
export type TriedPage = z.output<typeof triedPageSchema>;
