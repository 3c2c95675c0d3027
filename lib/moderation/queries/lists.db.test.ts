import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { askedByPage } from "@/lib/listing/asked";
import { behavesAsList, walk } from "@/lib/listing/list.testing";
import { ACTIONS, APPEALABLE, TARGETS } from "../types";
import { actList, appealList, commentList } from "./lists";

const database = useTestDatabase();
const MANY = 3_000;

beforeAll(async () => {
  await db().$executeRaw`
    INSERT INTO "User" ("id", "name", "email", "handle") SELECT md5('person' || n)::uuid, 'Person ' || n, n || '@readers.test', 'person-' || n FROM generate_series(0, 99) n`;
  await db().$executeRaw`INSERT INTO "Source" ("slug", "name") VALUES ('daily', 'Daily')`;
  await db().$executeRaw`
    INSERT INTO "Article" ("slug", "identity", "sourceId", "title", "sortAt", "contentHash") SELECT 'article', 'article', "id", 'An article', now(), 'x' FROM "Source"`;
  await db().$executeRaw`INSERT INTO "Discussion" ("articleId") SELECT "id" FROM "Article"`;
  await db().$executeRaw`
    INSERT INTO "Comment" ("discussionId", "articleId", "authorId", "markdown", "html", "status", "flagCount", "moderatedAt")
    SELECT d."id", d."articleId", md5('person' || n % 100)::uuid, 'Words ' || n, '', CASE n % 50 WHEN 1 THEN 'held' WHEN 2 THEN 'rejected' WHEN 3 THEN 'delayed' WHEN 4 THEN 'removed' WHEN 5 THEN 'erased' ELSE 'published' END,
      CASE WHEN n % 90 = 10 THEN 2 ELSE 0 END, CASE WHEN n % 3 = 0 THEN now() END
    FROM "Discussion" d, generate_series(1, ${MANY}::int) n ORDER BY n`;
  await db().$executeRaw`
    INSERT INTO "ModerationAct" ("id", "actor", "action", "targetType", "target", "reason", "createdAt", "previousHash", "hash")
    SELECT n, CASE WHEN n % 400 = 1 THEN 'p-rare' ELSE 'system' END, (${[...ACTIONS]}::text[])[1 + n % ${ACTIONS.length}::int], (${[...TARGETS]}::text[])[1 + n % ${TARGETS.length}::int], n::text, 'spam', timestamptz '2026-03-01T00:00:00Z' + n * interval '2 minutes', '', n::text FROM generate_series(1, ${MANY}::int) n`;
  await db().$executeRaw`INSERT INTO "ActMemory" ("actId", "actorId", "commentId") SELECT n, md5('person' || n % 100)::uuid, 1 FROM generate_series(1, ${MANY}::int) n`;
  // As many acts again, of the kinds that can be appealed against, and most appeals decided.
  await db().$executeRaw`
    INSERT INTO "ModerationAct" ("id", "actor", "action", "targetType", "target", "reason", "createdAt", "previousHash", "hash")
    SELECT n, 'system', (${[...APPEALABLE]}::text[])[1 + n % ${APPEALABLE.length}::int], 'person', n::text, 'spam', timestamptz '2026-04-01T00:00:00Z' + n * interval '1 minute', '', n::text FROM generate_series(${MANY + 1}::int, ${2 * MANY}::int) n`;
  await db().$executeRaw`INSERT INTO "ActMemory" ("actId", "actorId") SELECT n, md5('person' || n % 100)::uuid FROM generate_series(${MANY + 1}::int, ${2 * MANY}::int) n`;
  await db().$executeRaw`
    INSERT INTO "Appeal" ("actId", "userId", "text", "status", "decidedById", "decidedAt")
    SELECT n, md5('person' || n % 100)::uuid, 'Look again', CASE n % 40 WHEN 1 THEN 'open' WHEN 2 THEN 'granted' ELSE 'upheld' END, CASE WHEN n % 40 <> 1 THEN n END, CASE WHEN n % 40 <> 1 THEN now() END FROM generate_series(${MANY + 1}::int, ${2 * MANY}::int) n`;
  await db().$executeRaw`VACUUM ANALYZE`;
});

behavesAsList(database, [
  ["acts", actList, ["p-rare", "system", "2026-03-04"]],
  ["comments", commentList, ["person-7", "@Person-8"]],
  ["appeals", appealList, ["person-7", "@Person-8"]],
]);

test("acts of some days are those of these days in UTC, both of them counted", async () => {
  const ids = async (query: Record<string, string>) => (await walk(actList, askedByPage(actList, query))).map(({ createdAt }) => createdAt);
  const days = await ids({ since: "2026-03-03", until: "2026-03-04", sort: "id" });
  expect([days.length, days[0], days.at(-1)]).toEqual([2 * 24 * 30, "2026-03-03T00:00:00.000Z", "2026-03-04T23:58:00.000Z"]);
  expect(await ids({ since: "2027-01-01" })).toEqual([]);
  expect(await ids({ until: "2026-02-28" })).toEqual([]);
  expect(await ids({ since: "2026-03-04", until: "2026-03-03" })).toEqual([]);
  // What no calendar has asks for nothing.
  expect(askedByPage(actList, { since: "2026-02-30", until: "0026-01-01" }).filters).toEqual({});
});
