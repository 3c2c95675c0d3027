import { db } from "@/lib/db/client";
import type { Item } from "../feeds/feeds.testing";
import { runPages, type PagesSummary } from "./run-pages";

/** A page around an article, as sites make them. */
export function pageOf({ title, paragraphs, head = "", body }: { title: string; paragraphs?: readonly string[]; head?: string; body?: string }): string {
  const text = body ?? `<article><h1>${title}</h1>${(paragraphs ?? []).map((words) => `<p>${words}</p>`).join("\n")}</article>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>${text}<footer><p>All rights reserved.</p></footer></body></html>`;
}

/** Paragraphs that tell of a thing, others for each. */
export function paragraphsOf(thing: string, count = 6): string[] {
  return Array.from({ length: count }, (_, at) =>
    `The ${thing} was spoken of for the ${at + 1}th time on Tuesday, when the council heard that its ${thing} costs ${at * 17 + 40} crowns a day and that ${at * 3 + 5} families near it had written letters, most of which asked for the same thing.`);
}

/** A news item that is only a summary of such a page. */
export function summaryOf(thing: string, url: string, more = ""): Item {
  return { guid: `about-${thing}`, url, title: `Council speaks of the ${thing} again`, at: "2026-03-02T08:00:00Z", text: `The council heard on Tuesday what the ${thing} costs, and what families near it had written.${more}` };
}

/** All pages are due, and are asked for. */
export async function askForAll(options: Partial<Parameters<typeof runPages>[0]> = {}): Promise<PagesSummary> {
  await db().pageText.updateMany({ where: { nextTryAt: { not: null } }, data: { nextTryAt: new Date(Date.now() - 1_000) } });
  return runPages({ owner: "test", signal: new AbortController().signal, ...options });
}
