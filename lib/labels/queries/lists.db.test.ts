import { beforeAll } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { behavesAsList } from "@/lib/listing/list.testing";
import { disputeList } from "./lists";

const database = useTestDatabase();

beforeAll(async () => {
  const { id } = await db().source.create({ data: { slug: "daily", name: "The Daily" } });
  // Nearly all are decided, and many have as many voices as others.
  await db().$executeRaw`
    INSERT INTO "LabelDispute" ("label", "sourceId", "said", "state", "value", "voices", "decidedAt")
    SELECT 'control', ${id}, 'unknown', s, CASE WHEN s = 'overruled' THEN 'state' END, n % 7 + 1, CASE WHEN s <> 'open' THEN now() END
    FROM (SELECT n, CASE WHEN n = 77 THEN 'open' WHEN n % 90 = 0 THEN 'moot' WHEN n % 2 = 0 THEN 'overruled' ELSE 'upheld' END AS s FROM generate_series(1, 10000) n) each`;
  await db().$executeRaw`VACUUM ANALYZE "LabelDispute"`;
});

behavesAsList(database, [["disputed labels", disputeList, []]]);
