import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { CONTROLS, TOPICS } from "@/lib/closed-lists";
import { AppError } from "@/lib/errors";
import { readOpml, type OpmlFeed } from "@/lib/ingest/feeds/opml";
import { STARTER_KINDS, type StarterFeed } from "../schema/feed-lists";
import { addressesInPaper } from "./feed-lists";

/** What the starter list is called among the lists that were sent. */
export const STARTER_NAME = "sources.opml";

/** The list that comes with the paper, as a file. @throws AppError `not-found` where the file is not there */
export async function starterFile(): Promise<Uint8Array> {
  // Every program that asks runs in the folder of the clone.
  const file = path.resolve("seeds", STARTER_NAME);
  return readFile(file).catch((cause: unknown) => {
    throw new AppError("not-found", `The starter list is not at ${file}. Take it from the repository again, and start the paper from its folder.`, { cause });
  });
}

/** The feeds of a list of this form: folders are topics, the category is the kind of publisher. */
export function startersIn(feeds: readonly OpmlFeed[]): Omit<StarterFeed, "inPaper">[] {
  return feeds.flatMap(({ url, siteUrl, title, lang, folder, categories, source }, at) => {
    const topic = TOPICS.find((each) => each === folder[0]?.toLowerCase());
    const kind = STARTER_KINDS.find((each) => each === categories[0]);
    const control = CONTROLS.find((each) => each === source?.control) ?? "unknown";
    if (!topic || !kind || siteUrl === null || title === null || lang === null) return [];
    return [{ position: at + 1, url, name: title, homepage: siteUrl, topic, kind, country: source?.country ?? null, language: lang, control, evidence: source?.evidence ?? null }];
  });
}

/** The starter list, and which of its feeds the paper reads already. */
export async function starterList(): Promise<StarterFeed[]> {
  const feeds = startersIn(readOpml(await starterFile()).feeds);
  const inPaper = await addressesInPaper(feeds.map(({ url }) => url));
  return feeds.map((feed) => ({ ...feed, inPaper: inPaper.has(feed.url) }));
}
