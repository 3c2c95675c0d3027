import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { askedByPage } from "@/lib/listing/asked";
import { behavesAsList } from "@/lib/listing/list.testing";
import { listPage } from "@/lib/listing/page";
import { feedList } from "./feeds";

const database = useTestDatabase();
const MANY = 2_000;

beforeAll(async () => {
  await db().$executeRaw`INSERT INTO "Source" ("slug", "name") SELECT 'source-' || n, 'Source ' || n FROM generate_series(1, 400) n`;
  await db().$executeRaw`
    INSERT INTO "Feed" ("sourceId", "url", "state", "errorCount", "lastOutcome", "lastNewAt", "createdAt")
    SELECT (SELECT min("id") FROM "Source") + n % 400, 'https://site-' || n % 10 || '.example/feed-' || n, (ARRAY['active', 'paused', 'gone'])[1 + n % 3], CASE WHEN n % 4 = 0 THEN n % 5 ELSE 0 END,
      CASE WHEN n % 4 = 0 THEN 'timeout' ELSE 'known' END, CASE WHEN n % 7 > 0 THEN date_trunc('day', now()) - (n % 60) * interval '1 day' END, date_trunc('day', now()) - (n % 90) * interval '1 day'
    FROM generate_series(1, ${MANY}::int) n`;
  await db().$executeRaw`VACUUM ANALYZE "Feed", "Source", "FeedDay"`;
});

behavesAsList(database, [["feeds", feedList, ["7"]]]);

describe("the weeks of a feed", () => {
  it("are twelve, the oldest first, without what is older", async () => {
    const { id } = await db().feed.findFirstOrThrow({ orderBy: { id: "desc" } });
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000);
    await db().feedDay.createMany({ data: [[0, 3], [6, 4], [7, 1], [83, 9], [84, 50]].map(([ago = 0, added = 0]) => ({ feedId: id, day: day(ago), added })) });
    const { rows } = await listPage(feedList, askedByPage(feedList, {}));
    expect(rows[0]).toMatchObject({ id, weeks: "9,0,0,0,0,0,0,0,0,0,1,7" });
    expect(rows[1]).toMatchObject({ weeks: "0,0,0,0,0,0,0,0,0,0,0,0" });
  });
});
