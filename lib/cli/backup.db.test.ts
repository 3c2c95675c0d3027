import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { main } from "./index";

useTestDatabase();

const folder = mkdtempSync(path.join(tmpdir(), "parallax-backup-"));
const paper = path.join(folder, "paper.backup");
afterAll(() => rmSync(folder, { recursive: true }));

let err: string[];
beforeEach(() => {
  err = [];
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation((line: string) => void err.push(line));
});
afterEach(() => void vi.restoreAllMocks());

/** Text that a line-based format could trip over. */
const AWKWARD = "a\n\\.\nb\tc \\N \\\\ \r\n\u2028 \u{1F5DE} «»";

/** An article with a body, a comment with an answer (rows that point into their own table), and a merged story. */
async function fill(): Promise<void> {
  const { id: sourceId } = await db().source.create({ data: { slug: "ellery-post", name: "Ellery Post", description: AWKWARD } });
  const story = await db().story.create({ data: { slug: "ferry", title: "Ferry", lastAt: new Date() } });
  const sortAt = new Date("2025-06-10T08:30:00.123Z");
  const article = await db().article.create({
    data: { slug: "ferry-stays", identity: "one", sourceId, storyId: story.id, title: "Ferry stays", sortAt, contentHash: "x", facts: ["one", AWKWARD], body: { create: { html: `<p>${AWKWARD}</p>`, text: AWKWARD } } },
  });
  const discussion = await db().discussion.create({ data: { articleId: article.id } });
  const comment = await db().comment.create({ data: { discussionId: discussion.id, markdown: AWKWARD, html: "", upvotes: 3 } });
  await db().comment.create({ data: { discussionId: discussion.id, parentId: comment.id, markdown: "", html: "" } });
  await db().setting.create({ data: { key: "a", value: { deep: [1, null, AWKWARD] } } });
}

/** Every row of every table that is backed up, and the references between them. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('CacheInvalidation', 'Heartbeat') ORDER BY 1`;
  const rows: Record<string, unknown> = {};
  for (const { name } of tables) rows[name] = await db().$queryRawUnsafe(`SELECT t::text FROM "${name}" t ORDER BY 1`);
  rows.references = await db().$queryRaw`SELECT conname::text, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY 1`;
  rows.triggers = await db().$queryRaw`SELECT tgname::text, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`;
  return rows;
}

describe("parallax backup and restore", () => {
  let before: Record<string, unknown>;
  beforeAll(async () => {
    await fill();
    before = await everything();
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    await main(["backup", paper]);
  });

  it("bring back every row, and go on counting where it was", async () => {
    expect(statSync(paper).mode & 0o777).toBe(0o600);
    const last = await db().article.findFirstOrThrow({ orderBy: { id: "desc" } });
    await db().comment.deleteMany();
    await db().article.update({ where: { slug: "ferry-stays" }, data: { title: "Changed", sourceId: (await db().source.create({ data: { slug: "new", name: "New" } })).id } });
    expect(await main(["restore", paper, "--replace"])).toBe(0);
    expect(await everything()).toEqual(before);
    expect(await db().cacheInvalidation.findFirst({ orderBy: { id: "desc" } })).toMatchObject({ tags: ["everything"] });
    const next = await db().article.create({ data: { slug: "next", identity: "two", sourceId: last.sourceId, title: "Next", sortAt: new Date(), contentHash: "y" } });
    expect(next.id).toBe(last.id + 1);
    await db().article.delete({ where: { id: next.id } });
  });

  it("fill a database that nobody has used, and no other without being told", async () => {
    expect(await main(["restore", paper])).toBe(1);
    expect(err).toEqual(["parallax: This database is in use. Say --replace to lose what it holds and put the backup in its place."]);
    await db().$executeRaw`TRUNCATE "Source", "Article", "Story", "User" CASCADE`;
    await db().setting.deleteMany();
    expect(await main(["restore", paper])).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it("do not overwrite a file", async () => {
    expect(await main(["backup", paper])).toBe(1);
    expect(err[0]).toMatch(/There is a file .*paper\.backup already/);
  });

  const text = () => gunzipSync(readFileSync(paper)).toString("utf8");
  it.each([
    ["another version's", () => gzipSync(text().replace(/"schema":\[\["([^"]+)"/, '"schema":[["20200101000000_before"')), /another version of Parallax.*Restore it with the version that made it/],
    ["changed by hand", () => gzipSync(text().replace("Ferry stays", "Ferry sinks")), /damaged: its checksum/],
    ["no longer what its columns want", () => gzipSync(text().replace("2025-06-10", "2025-16-10")), /damaged: PostgreSQL refuses its table "Article"/],
    // Ten times: whether its end is heard of before or after the last of it is read is up to chance.
    ["cut short", () => readFileSync(paper).subarray(0, -200), /damaged: it cannot be unpacked/, 10],
    ["cut short and packed again", () => gzipSync(text().slice(0, -400)), /breaks off in the middle|damaged/],
    ["something else", () => gzipSync("<html>"), /no backup of Parallax/],
    ["not even packed", () => Buffer.from("<html>"), /no backup of Parallax/],
  ] as [string, () => Buffer, RegExp, number?][])("refuse a file that is %s, and change nothing", async (_case, make, message, times = 1) => {
    const file = path.join(folder, "bad.backup");
    writeFileSync(file, make());
    for (let turn = 0; turn < times; turn += 1) expect(await main(["restore", file, "--replace"])).toBe(1);
    expect(err).toEqual(Array.from({ length: times }, () => expect.stringMatching(message)));
    expect(await everything()).toEqual(before);
  });

  it("say when there is no such file", async () => {
    expect(await main(["restore", path.join(folder, "missing"), "--replace"])).toBe(1);
    expect(err[0]).toMatch(/There is no file .*missing/);
  });
});
