import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sharedCache } from "@/lib/cache/shared";
import { useTestDatabase } from "@/lib/db/testing";
import { Invalidations } from "./invalidations";

const database = useTestDatabase();

/** What a keeper was told, in order; null stands for everything. */
let told: (string[] | null)[] = [];
const keeper = (tags: ReadonlySet<string> | null) => void told.push(tags && [...tags].sort());
let invalidations: Invalidations;
/** Someone else: nothing of the process under test writes here. */
let writer: Client;

beforeEach(async () => {
  writer = new Client({ connectionString: database.url() });
  await writer.connect();
  invalidations = new Invalidations(database.url());
  await invalidations.start();
  sharedCache().keepers.add(keeper);
  told = [];
});
afterEach(async () => {
  sharedCache().keepers.delete(keeper);
  await invalidations.stop();
  await writer.end();
});

const write = (...tags: string[]) => writer.query(`INSERT INTO "CacheInvalidation" ("tags") VALUES ($1)`, [tags]);

describe("changes written by others", () => {
  it("reach whoever keeps things in this process, when they are committed and not before", async () => {
    expect(sharedCache().hears).toBe(true);
    await writer.query("BEGIN");
    await write("article:a", "latest");
    await write("front");
    expect(told).toEqual([]);
    await writer.query("COMMIT");
    await expect.poll(() => told).toEqual([["article:a", "front", "latest"]]);
  });

  it("come gathered in a storm", async () => {
    for (let n = 0; n < 300; n++) await write(`article:${n}`, "latest");
    await expect.poll(() => new Set(told.flat()).size).toBe(301);
    expect(told.length).toBeLessThan(30);
  });

  it("come once a second of a busy discussion, the last of them too", async () => {
    await write("discussion:1", "article:a");
    await expect.poll(() => told).toEqual([["article:a", "discussion:1"]]);
    for (let n = 0; n < 20; n += 1) await write("discussion:1");
    await write("article:b");
    const ofDiscussion = () => told.flat().filter((tag) => tag === "discussion:1").length;
    await expect.poll(ofDiscussion).toBeGreaterThan(1);
    await expect.poll(() => told.flat()).toContain("article:b");
    expect(ofDiscussion()).toBeLessThan(5);
  });

  it("count at once where somebody waits for them, and then not again", async () => {
    const mark = invalidations.mark();
    await write("article:a", "latest");
    await invalidations.settle(mark);
    expect(told).toEqual([["article:a", "latest"]]);
    await write("article:b");
    await expect.poll(() => told).toHaveLength(2);
    expect(told).toEqual([["article:a", "latest"], ["article:b"]]);
    await invalidations.settle(mark);
    expect(told).toHaveLength(2);
  });

  it("that were begun before a mark and committed after it are not lost by settling", async () => {
    await writer.query("BEGIN");
    await write("article:slow");
    const other = new Client({ connectionString: database.url() });
    await other.connect();
    await other.query(`INSERT INTO "CacheInvalidation" ("tags") VALUES ('{article:quick}')`);
    await expect.poll(() => told).toEqual([["article:quick"]]);
    await writer.query("COMMIT");
    await invalidations.settle(invalidations.mark());
    await expect.poll(() => told).toEqual([["article:quick"], ["article:slow"]]);
    await other.end();
  });

  it("count as everything when they may have been missed, and nothing is kept until it hears again", async () => {
    const { rows } = await writer.query<{ killed: boolean }>(
      `SELECT pg_terminate_backend(pid) AS killed FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    expect(rows).toEqual([{ killed: true }]);
    await expect.poll(() => sharedCache().hears).toBe(false);
    await write("article:missed");
    await expect.poll(() => told).toContainEqual(null);
    expect(sharedCache().hears).toBe(true);
    await write("article:after");
    await expect.poll(() => told).toContainEqual(["article:after"]);
  });
});
