import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";
import { peopleList } from "./lists";

const database = useTestDatabase();
const PEOPLE = 10_000;
const find = (q: string) => listPage(peopleList, askedByPage(peopleList, { q }));

beforeAll(async () => {
  await db().$executeRaw`
    INSERT INTO "User" ("id", "name", "email", "createdAt")
    SELECT md5('person' || n)::uuid, 'Person ' || md5(n::text), md5('address' || n) || '@readers.test', now() - n * interval '1 minute' FROM generate_series(1, ${PEOPLE}::int) n`;
  await db().$executeRaw`UPDATE "User" SET "name" = 'Zoë Quill' WHERE "id" = md5('person17')::uuid`;
  await db().$executeRaw`UPDATE "User" SET "email" = 'post@tranquillity.test' WHERE "id" = md5('person9000')::uuid`;
  await db().$executeRaw`VACUUM ANALYZE "User"`;
});

test("people are found by any part of their name or address, the newest first", async () => {
  const { rows, next } = await find("qUILl");
  expect([rows.map(({ name, email }) => name === "Zoë Quill" ? name : email), next]).toEqual([["Zoë Quill", "post@tranquillity.test"], null]);
});

test.each(["quill", "nobody at all", "tranquillity.test"])("finding %j reads no more people than it shows", async (q) => {
  const plans = await plansOf(database.url(), () => find(q));
  expect(plans.length).toBeGreaterThan(0);
  const reading = plans.flatMap(({ nodes }) => nodes).filter((node) => node["Node Type"] === "Seq Scan" || rowsOf(node) > 10);
  expect(reading.map((node) => `${node["Node Type"]} of ${rowsOf(node)} rows`)).toEqual([]);
});
