import path from "node:path";
import { afterEach } from "vitest";
import { db } from "@/lib/db/client";
import { receiveDocument } from "@/lib/ingest/read";
import { examine } from "./doctor";
import { importDocument, type ImportOptions } from "./import-document";

/** After each test of a file: what the database counts must be right, and then everything goes. */
export function leaveNothing(): void {
  afterEach(async () => {
    const problems = (await examine(path.join(import.meta.dirname, "../../prisma/migrations"))).filter((check) => !check.ok && check.name !== "migrations");
    if (problems.length > 0) throw new Error(`The counters are wrong after this test: ${JSON.stringify(problems)}`);
    await db().bookmark.deleteMany();
    await db().article.deleteMany();
    for (const table of ["import", "story", "source", "articleTombstone", "cacheInvalidation"] as const) await (db()[table] as { deleteMany(): Promise<unknown> }).deleteMany();
    await db().topic.updateMany({ data: { articleCount: 0 } });
  });
}

export const FERRY = "The town council of Ellery voted on Tuesday to keep the ferry to the outer islands running for another five years, at a cost of four million a year. Mayor Ines Calder said that an island without a boat is a promise broken, and that the fares would not rise before spring.";
export const COMET = "Astronomers at the Brae observatory have measured the tail of a comet that passes the Sun next month. Professor Otto Lindqvist, who leads the group, said the dust reflects less light than any seen before, which points to an origin far outside the planets.";
export const BREAD = "Bakers in the port district have gone back to rye after the price of wheat flour doubled within a year. Sold by the half loaf, the dark bread lasts a week, said baker Ruth Okafor, who now grinds her own grain in a mill behind the shop.";

export const article = (title: string, text: string) => `# ${title}\n\n${text}\n`;
export const edition = (...articles: string[]) => articles.join("\n");
export const put = (text: string | Uint8Array, name = "edition.md", options: ImportOptions = {}) => importDocument(receiveDocument(typeof text === "string" ? Buffer.from(text) : text, name), options);
export const outcomes = (report: { articles: { outcome: string; title: string }[] }) => report.articles.map((each) => `${each.outcome}: ${each.title}`);
