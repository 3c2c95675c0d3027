import { beforeAll } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { behavesAsList } from "@/lib/listing/list.testing";
import { ACTIONS, TARGETS } from "../types";
import { actList, commentList } from "./lists";

const database = useTestDatabase();
const MANY = 10_000;

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
    SELECT n, CASE WHEN n % 400 = 1 THEN 'p-rare' ELSE 'system' END, (${[...ACTIONS]}::text[])[1 + n % ${ACTIONS.length}::int], (${[...TARGETS]}::text[])[1 + n % ${TARGETS.length}::int], n::text, 'spam', now(), '', n::text FROM generate_series(1, ${MANY}::int) n`;
  await db().$executeRaw`INSERT INTO "ActMemory" ("actId", "actorId", "commentId") SELECT n, md5('person' || n % 100)::uuid, 1 FROM generate_series(1, ${MANY}::int) n`;
  await db().$executeRaw`VACUUM ANALYZE`;
}, 120_000);

behavesAsList(database, [["acts", actList, ["p-rare", "system"]], ["comments", commentList, ["person-7", "@Person-8"]]]);
