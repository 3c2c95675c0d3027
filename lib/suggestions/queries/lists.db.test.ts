import { beforeAll } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { behavesAsList } from "@/lib/listing/list.testing";
import { suggestionList } from "./lists";

const database = useTestDatabase();

beforeAll(async () => {
  // Nearly all are answered, and many have as many voices as others.
  await db().$executeRaw`
    INSERT INTO "Suggestion" ("address", "key", "state", "reason", "voices", "decidedAt")
    SELECT 'https://site-' || n || '.example/', 'https://site-' || n || '.example', s, CASE WHEN s = 'declined' THEN 'no-feed' END, n % 7 + 1, CASE WHEN s <> 'open' THEN now() END
    FROM (SELECT n, CASE WHEN n % 50 = 0 THEN 'open' WHEN n % 2 = 0 THEN 'taken' ELSE 'declined' END AS s FROM generate_series(1, 10000) n) each`;
  await db().$executeRaw`VACUUM ANALYZE "Suggestion"`;
});

behavesAsList(database, [["suggestions", suggestionList, ["site-77"]]]);
