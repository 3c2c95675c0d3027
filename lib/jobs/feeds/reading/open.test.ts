import { describe, expect, it } from "vitest";
import { LARGE_BYTES, openFeed, READER } from "./open";
import { readingFor } from "./reading-for";
import type { FeedReading, Tried } from "./types";

const TRAPPED = { ...READER, program: "lib/jobs/feeds/reading/trapped.testing", entriesMs: 2_000 };
const reading = readingFor({ sourceSlug: "gazette", topic: null, fullText: "never", guidsChanged: 0 }, { url: "https://ellery.example/feed", contentType: null }, new Date());
const feed = (titles: readonly string[], filling = 0) => Buffer.from(
  `<rss version="2.0"><channel><title>Gazette</title>${titles.map((title, at) => `<item><title>${title}</title><guid>${at}</guid><description>What happened in street ${at}. ${"It is told at length. ".repeat(filling)}</description></item>`).join("")}</channel></rss>`);
const places = (file: FeedReading) => file.contents.entries.map(({ at }) => at);
const titles = (made: readonly Tried[]) => made.map((each) => ("article" in each ? each.article.title : each.problem));

describe("reading in threads", { timeout: 120_000 }, () => {
  it("gives what reading in place gives, of small files and of large ones", async () => {
    const [small, large] = await Promise.all([openFeed(feed(["A bridge opens", "A bridge closes"]), reading, TRAPPED), openFeed(feed(["A canal opens"], LARGE_BYTES / 10), reading, TRAPPED)]);
    expect(small.contents.head).toMatchObject({ title: "Gazette", format: "rss", entries: [{ published: null }, { published: null }] });
    expect(titles(await small.prepare([2, 1]))).toEqual(["A bridge closes", "A bridge opens"]);
    expect(titles(await large.prepare([1]))).toEqual(["A canal opens"]);
    small.close();
    large.close();
    await expect(openFeed(Buffer.from("<html><p>No feed"), reading, TRAPPED)).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(/web page/) as string });
  });

  it("ends what takes for ever or too much, leaves that entry out, and keeps no other from being read", async () => {
    const [endless, boundless, other] = await Promise.all([
      openFeed(feed(["A bridge opens", "Endless", "A bridge closes"]), reading, TRAPPED), openFeed(feed(["Boundless", "A canal opens"]), reading, TRAPPED), openFeed(feed(["A road opens"]), reading, TRAPPED),
    ]);
    const left = "It takes too long to read, or too much memory.";
    const all = [endless, boundless, other].map(async (file) => titles(await file.prepare(places(file))));
    expect(await Promise.all(all)).toEqual([["A bridge opens", left, "A bridge closes"], [left, "A canal opens"], ["A road opens"]]);
    expect(titles(await endless.prepare([3, 2]))).toEqual(["A bridge closes", left]);
    for (const file of [endless, boundless, other]) file.close();
  });

  it("gives up a file that holds nothing else, and one that cannot be read in time, in words", async () => {
    const file = await openFeed(feed(Array.from({ length: 9 }, () => "Endless")), reading, { ...TRAPPED, entriesMs: 500 });
    await expect(file.prepare(places(file))).rejects.toThrow(/^Entry 3, and others in it, takes longer than 1 seconds to read, so it was given up\. Ask/);
    file.close();
    await expect(openFeed(feed(Array.from({ length: 9_000 }, (_, at) => `News ${at}`), 20), reading, { ...TRAPPED, readingMs: 1, megabyteMs: 1 })).rejects.toThrow(/^It takes longer than/);
  });
});
