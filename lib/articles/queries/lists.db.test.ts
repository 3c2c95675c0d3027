import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { askedByPage } from "@/lib/listing/asked";
import { listPage, listRows } from "@/lib/listing/page";
import { articleList } from "./lists";

const database = useTestDatabase();
const MANY = 10_000;
/** A page and a little: what reads more grows with the table. */
const MOST_ROWS = 300;

beforeAll(async () => {
  await db().$executeRaw`INSERT INTO "Source" ("slug", "name") SELECT 'source-' || n, 'Source ' || n FROM generate_series(1, 200) n`;
  await db().$executeRaw`
    INSERT INTO "Article" ("slug", "identity", "sourceId", "title", "titleDerived", "kind", "status", "sortAt", "contentHash", "said")
    SELECT 'a-' || n, 'test:' || n, (SELECT min("id") FROM "Source") + n % 200, 'Article of number ' || n, n % 500 = 0, CASE WHEN n % 400 = 0 THEN 'satire' ELSE 'report' END,
      CASE WHEN n % 900 = 0 THEN 'hidden' ELSE 'visible' END, now() - n * interval '1 minute', md5(n::text), CASE WHEN n % 700 = 0 THEN '{"title":{}}'::jsonb END
    FROM generate_series(1, ${MANY}::int) n`;
  await db().$executeRaw`INSERT INTO "ArticleTopic" ("articleId", "topicId", "sortAt") SELECT a."id", t."id", a."sortAt" FROM "Article" a JOIN "Topic" t ON t."slug" = 'crime' WHERE a."id" % 300 = 0`;
  await db().$executeRaw`VACUUM ANALYZE "Article", "Source", "ArticleTopic"`;
});

describe("the list of articles for admins", () => {
  const asked = ["arrivedAt", "-arrivedAt"].flatMap((sort) => (
    [{}, { status: "hidden" }, { status: "visible" }, { kind: "satire" }, { kind: "report" }, { derived: "yes" }, { corrected: "yes" }, { title: "number 777" }, { source: "source-7" }, { topic: "crime" }].map((filters) => ({ sort, ...filters }))
  ));

  test.each(asked)("asked for %o reads little more than it shows, also far down", async (query) => {
    const one = askedByPage(articleList, query);
    const { rows, next } = await listPage(articleList, one);
    expect(rows.length).toBeGreaterThan(0);
    for (const after of [undefined, next ?? undefined]) {
      const plans = await plansOf(database.url(), () => listPage(articleList, { ...one, after }));
      const reading = plans.flatMap(({ nodes }) => nodes).filter((node) => node["Relation Name"] === "Article" && (rowsOf(node) > MOST_ROWS || node["Node Type"] === "Seq Scan"));
      expect(reading.map((node) => `${node["Node Type"]} of ${rowsOf(node)} rows`)).toEqual([]);
    }
  });

  test("shows every row once, and backwards the same", async () => {
    const walk = async (sort: string) => {
      const ids: number[] = [];
      for await (const { id } of listRows(articleList, askedByPage(articleList, { sort, kind: "report" }))) ids.push(id);
      return ids;
    };
    const ids = await walk("arrivedAt");
    expect([new Set(ids).size, ids]).toEqual([MANY - MANY / 400, (await walk("-arrivedAt")).reverse()]);
  });
});
