import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { main } from "./index";

useTestDatabase();

const folder = mkdtempSync(path.join(tmpdir(), "parallax-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ARTICLE = "---\ntitle: Ferry stays\npublished: 2025-06-10\n---\nThe council of Ellery voted on Tuesday to keep the ferry for another five years.\n";
const file = (name: string, data: string | Buffer) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), data);
  return path.join(folder, name);
};

let out: string[];
let err: string[];
beforeEach(() => {
  out = [];
  err = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void err.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db().article.deleteMany();
  await db().import.deleteMany();
  await db().articleTombstone.deleteMany();
  await db().source.deleteMany();
  await db().topic.updateMany({ data: { articleCount: 0 } });
});

describe("parallax import", () => {
  it("keeps what can be read, names what cannot in one line each, and fails", async () => {
    const good = file("good.md", ARTICLE);
    const broken = file("picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]));
    const empty = file("empty.txt", "");
    expect(await main(["import", broken, good, empty, path.join(folder, "missing.txt")])).toBe(1);
    expect(err).toHaveLength(3);
    expect(err[0]).toMatch(/picture\.txt: It is a PNG picture/);
    expect(err[1]).toMatch(/empty\.txt: It is empty/);
    expect(err[2]).toMatch(/missing\.txt: There is no such file/);
    expect(out.at(-1)).toBe("4 files, 3 failed: 1 article added, 0 updated, 0 unchanged.");
    expect(await db().import.count()).toBe(1);
  });

  it("refuses a huge file by its size, without reading it", async () => {
    const huge = file("huge.txt", "x");
    truncateSync(huge, 200 * 1024 * 1024);
    expect(await main(["import", huge])).toBe(1);
    expect(err).toEqual([expect.stringMatching(/huge\.txt: It has 200 MB, more than the 64 MB.*--max-size/)]);
    expect(await db().import.count()).toBe(0);
  });

  it("refuses an endless file once it is too long", async () => {
    expect(await main(["import", "--max-size", "1", "/dev/zero"])).toBe(1);
    expect(err).toEqual([expect.stringMatching(/larger than the 1 MB/)]);
  });

  it("reads folders whole, and says nothing new the second time", async () => {
    file("papers/a.md", ARTICLE);
    file("papers/deep/b.md", ARTICLE.replace("Ferry stays", "Boats run").replace("ferry", "night boat"));
    file("papers/notes.pdf", "%PDF-");
    expect(await main(["import", path.join(folder, "papers")])).toBe(0);
    expect(await db().article.count()).toBe(2);
    expect(await main(["import", path.join(folder, "papers")])).toBe(0);
    expect(out.at(-1)).toBe("2 files: nothing new.");
  });

  it("takes the source from its words", async () => {
    expect(await main(["import", "--source", "The Skerry Post", "--control", "independent", "--country", "ie", file("s.md", ARTICLE)])).toBe(0);
    expect(await db().source.findFirst()).toMatchObject({ slug: "the-skerry-post", control: "independent", country: "IE", articleCount: 1 });
  });

  it("stores nothing on a dry run, and answers in JSON", async () => {
    expect(await main(["import", "--dry-run", "--json", file("d.md", ARTICLE)])).toBe(0);
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ read: 1, failed: 0, documents: [{ outcome: "dry-run", articles: [{ title: "Ferry stays", date: "2025-06-10" }] }] });
    expect(await db().import.count()).toBe(0);
  });

  it.each([[["import"]], [["import", "--control", "state", "x"]], [["import", "--source", "x", "--control", "royal", "x"]], [["import", "--colour", "x"]], [["nonsense"]], [["demo"]], [["sources", "add"]], [["sources", "edit", "post"]], [["articles", "delete"]]])("says in one line what is wrong with %j", async (words) => {
    expect(await main(words)).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/^parallax: [^\n]+$/);
  });
});

describe("parallax articles delete", () => {
  it("deletes by slug or address, and an import then says what stays away and why", async () => {
    const name = file("gone.md", ARTICLE);
    await main(["import", name]);
    const { slug } = await db().article.findFirstOrThrow();
    expect(await main(["articles", "delete", `https://paper.example/articles/${slug}/`, "--reason", "Asked for by its author"])).toBe(0);
    expect(out.at(-1)).toBe("Deleted for good: Ferry stays. No import brings it back.");
    file("gone.md", ARTICLE.replace("five years", "six years"));
    out = [];
    expect(await main(["import", name])).toBe(0);
    expect(out[0]).toMatch(/ - .* Ferry stays \(stays away: deleted on \d{4}-\d\d-\d\d, Asked for by its author\)$/m);
    expect(out.at(-1)).toBe("1 file: nothing new; 1 deleted before stays away.");
    expect(await main(["articles", "delete", slug])).toBe(1);
    expect(err.at(-1)).toMatch(/There is no article ferry-stays/);
    expect(await main(["articles", "delete", slug, "--why", "boredom"])).toBe(1);
    expect(err.at(-1)).toMatch(/--why is what the public log says/);
  });
});

describe("parallax sources and doctor", () => {
  it("adds, lists and removes a source", async () => {
    expect(await main(["sources", "add", "Global Times"])).toBe(0);
    expect(await db().source.findFirst()).toMatchObject({ slug: "global-times", control: "state", country: "CN" });
    expect(await main(["sources", "list"])).toBe(0);
    expect(out.at(-1)).toContain("global-times");
    expect(await main(["sources", "remove", "global-times"])).toBe(0);
    expect(await db().source.count()).toBe(0);
    expect(await db().moderationAct.findFirst({ orderBy: { id: "desc" } })).toMatchObject({ actor: "system", action: "delete-source", target: "global-times", detail: { articles: 0 } });
  });

  it("gives a source another name, and names the pages that show it but not each of its articles", async () => {
    await main(["import", "--source", "Post", file("p.md", ARTICLE)]);
    await db().cacheInvalidation.deleteMany();
    expect(await main(["sources", "edit", "post", "--name", "The Skerry Post", "--control", "trade"])).toBe(0);
    expect(await db().source.findFirst()).toMatchObject({ slug: "post", name: "The Skerry Post", control: "trade", articleCount: 1 });
    expect((await db().cacheInvalidation.findMany()).flatMap((row) => row.tags).sort()).toEqual(["log", "source-face:post", "source:post", "sources"]);
    expect(await db().moderationAct.findFirst({ orderBy: { id: "desc" } })).toMatchObject({ actor: "system", action: "change-source", target: "post", detail: { fields: ["control", "evidence", "name"], from: "unknown", to: "trade" } });
    expect(await main(["sources", "edit", "post", "--name", "The Skerry Post"])).toBe(0);
    expect(out.at(-1)).toBe("Nothing new of The Skerry Post (post).");
    expect(await db().cacheInvalidation.count()).toBe(2);
    await main(["sources", "add", "Other"]);
    expect(await main(["sources", "edit", "other", "--name", "the skerry post"])).toBe(1);
    expect(await main(["sources", "edit", "nowhere", "--name", "X"])).toBe(1);
  });

  it("does not remove a source with its articles unasked", async () => {
    await main(["import", "--source", "Post", file("p.md", ARTICLE)]);
    expect(await main(["sources", "remove", "post"])).toBe(1);
    expect(await db().article.count()).toBe(1);
    expect(await main(["sources", "remove", "post", "--with-articles"])).toBe(0);
    expect(await db().article.count()).toBe(0);
  });

  it("finds a counter that differs from its rows", async () => {
    await main(["import", "--source", "Post", file("p.md", ARTICLE)]);
    expect(await main(["doctor"])).toBe(0);
    await db().source.updateMany({ data: { articleCount: 7 } });
    expect(await main(["doctor"])).toBe(1);
    expect(out.join("\n")).toMatch(/BAD {2}source counters: 1 differ from their rows: post/);
  });
});
