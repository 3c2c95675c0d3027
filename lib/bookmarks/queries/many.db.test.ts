import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCorpus } from "@/bench/corpus/load";
import type { UserActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { changeMany } from "../mutations/bulk";
import { importSaved } from "../mutations/import";
import { createList } from "../mutations/lists";
import { changeSaved, saveArticle } from "../mutations/save";
import { undoChange } from "../mutations/undo";
import { exportFile } from "../rules/export";
import { type ExportFormat, LIMITS, type SavedView } from "../types";
import { exportRows } from "./export";
import { listSaved } from "./page";

const database = useTestDatabase();
const MANY = 10_000;
let reader: UserActor;

beforeAll(async () => {
  const client = new Client({ connectionString: database.url() });
  await client.connect();
  await loadCorpus(client, { articles: MANY, sources: 50, seed: 3 });
  await client.end();
  reader = await newReader();
  // Many at the same moment, so that a page has to end in the middle of one.
  await db().$executeRaw`
    INSERT INTO "Bookmark" ("userId", "articleId", "shelf", "savedAt")
    SELECT ${reader.userId}::uuid, "id", (ARRAY['inbox','later','archive'])[1 + "id" % 3], TIMESTAMPTZ '2026-01-01' + ("id" / 7) * interval '1 minute' FROM "Article"`;
  await db().$executeRawUnsafe(`VACUUM ANALYZE "Bookmark"`);
});

async function walk(view: SavedView, size = 100): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = (await listSaved(reader.userId, view, cursor, size))!;
    ids.push(...page.items.map((item) => item.id));
    if (page.next === null) return ids;
    cursor = page.next;
  }
}

async function exported(actor: UserActor, format: ExportFormat): Promise<string> {
  let text = "";
  for await (const piece of exportFile(format, (shelf) => exportRows(actor.userId, shelf), new Date())) text += piece;
  return text;
}

/** What a reader saved as lines of text: those saved at the same moment stand in no order. */
async function lines(actor: UserActor): Promise<string[]> {
  return (await exported(actor, "markdown")).split("\n").toSorted();
}

describe("10,000 saved articles", () => {
  it("are each on one page of their shelf, the latest first", async () => {
    const rows = await db().bookmark.findMany({ where: { userId: reader.userId, shelf: "later" }, orderBy: [{ savedAt: "desc" }, { id: "desc" }], select: { articleId: true } });
    expect(await walk({ shelf: "later" })).toEqual(rows.map((row) => String(row.articleId)));
    expect(new Set(await walk({})).size).toBe(MANY);
  });

  it("are read from an index, no more than a page shows, on a shelf and in a list", async () => {
    const { list } = await createList(reader, "All");
    await db().$executeRaw`INSERT INTO "BookmarkInList" ("listId", "bookmarkId", "savedAt") SELECT ${list.id}::uuid, "id", "savedAt" FROM "Bookmark" WHERE "userId" = ${reader.userId}::uuid`;
    await db().$executeRawUnsafe(`VACUUM ANALYZE "BookmarkInList"`);
    for (const view of [{}, { shelf: "archive" as const }, { list: list.id }]) {
      const { next } = (await listSaved(reader.userId, view))!;
      const plans = await plansOf(database.url(), () => listSaved(reader.userId, view, next!));
      const read = plans.flatMap((plan) => plan.nodes).filter((node) => ["Bookmark", "BookmarkInList", "Article"].includes(node["Relation Name"] ?? ""));
      expect(read.length).toBeGreaterThan(2);
      for (const node of read) {
        expect(node["Node Type"]).not.toBe("Seq Scan");
        expect(rowsOf(node)).toBeLessThan(200);
      }
    }
  });

  it("come out whole in each format, and into another reader's hands whole and once", async () => {
    const own = await lines(reader);
    for (const format of ["json", "netscape"] as const) {
      const friend = await newReader();
      const { report, change } = await importSaved(friend, await exported(reader, format));
      expect(report).toEqual({ articles: MANY, links: 0, known: 0, shortened: 0, refused: [], listsLeftOut: [] });
      expect(await lines(friend)).toEqual(own);
      expect(await undoChange(friend, change!)).toEqual({ changed: MANY, change });
      expect(await db().bookmark.count({ where: { userId: friend.userId } })).toBe(0);
      expect(await db().readingList.count({ where: { userId: friend.userId } })).toBe(0);
    }
    expect(own.filter((line) => line.startsWith("- "))).toHaveLength(MANY);
  });
});

describe("a search within what is saved", () => {
  it("finds all words in title, standfirst, note or source, whatever their case and accents", async () => {
    await db().article.update({ where: { id: 10 }, data: { title: "Schiffe südwärts über den Ærø-Sund: GRÖSSE 100%_sicher" } });
    await db().source.update({ where: { id: (await db().article.findUniqueOrThrow({ where: { id: 10 } })).sourceId }, data: { name: "Zürcher Blatt" } });
    await changeSaved(reader, "10", { note: "für die Fähre, \\ später" });
    for (const q of ["sudwarts aero", "grosse SCHIFFE", "zurcher fahre", "SÜDWÄRTS", "100%_", "\\ spat", "große"]) expect([q, await walk({ q })]).toEqual([q, ["10"]]);
    for (const q of ["sudwarts nothing-of-it", "10%sicher", "%%%", "sch_ffe"]) expect([q, await walk({ q })]).toEqual([q, []]);
    expect(await walk({ q: "sudwarts", shelf: "inbox" })).toEqual([]);
    expect(await walk({ q: "sudwarts", shelf: "later" })).toEqual(["10"]);
    await changeSaved(reader, "10", { note: null });
    expect(await walk({ q: "fahre" })).toEqual([]);
  });

  it("of a list stays in the list and pages on", async () => {
    const { list } = await createList(reader, "Some");
    await changeMany(reader, Array.from({ length: 250 }, (_, at) => String(at + 1)), { do: "add", list: list.id });
    expect(await walk({ list: list.id, q: "sudwarts" })).toEqual(["10"]);
    expect((await walk({ list: list.id, q: "e" }, 7)).toSorted()).toEqual(Array.from({ length: 250 }, (_, at) => String(at + 1)).toSorted());
  });

  it("takes a bounded number of words", async () => {
    expect(await walk({ q: `sudwarts ${"x ".repeat(LIMITS.query)}` })).toEqual([]);
  });
});

describe("an import", () => {
  it("saves what is in the paper, keeps everything else as links, and fills what is empty", async () => {
    const actor = await newReader();
    const [a, b, hidden] = await db().article.findMany({ where: { id: { in: [20, 21, 22] } }, orderBy: { id: "asc" } });
    await db().article.update({ where: { id: 20 }, data: { canonicalUrl: "https://publisher.example/piece" } });
    await db().article.update({ where: { id: 22 }, data: { status: "hidden" } });
    await saveArticle(actor, 21, { shelf: "archive", note: null });
    const file = `<DL>
      <DT><A HREF="http://www.publisher.example/piece/?utm_source=x" ADD_DATE="1700000000">Called otherwise</A><DD>why
      <DT><H3>Ships</H3><DL>
        <DT><A HREF="http://localhost:3000/articles/${b!.slug}">Known</A><DD>filled
        <DT><A HREF="https://elsewhere.example/1">Elsewhere</A>
        <DT><A HREF="http://localhost:3000/articles/${hidden!.slug}">Hidden</A>
      </DL>
      <DT><H3>Twice</H3><DL><DT><A HREF="https://elsewhere.example/1">Elsewhere again</A></DL>
      <DT><A HREF="http://other.example/articles/${a!.slug}">${a!.title}</A>
      <DT><A HREF="http://other.example/articles/${b!.slug}">Another paper's article of that name</A>
    </DL>`;
    const { report, change } = await importSaved(actor, file);
    expect(report).toMatchObject({ articles: 1, links: 3, known: 3 });
    const { items } = (await listSaved(actor.userId, {}))!;
    expect(items.map(({ id, url, note, shelf }) => [/^\d+$/.test(id) ? id : "link", url, note, shelf]).toSorted()).toEqual([
      ["20", `/articles/${a!.slug}`, "why", "inbox"],
      ["21", `/articles/${b!.slug}`, "filled", "archive"],
      ["link", "https://elsewhere.example/1", null, "inbox"],
      ["link", `http://localhost:3000/articles/${hidden!.slug}`, null, "inbox"],
      ["link", `http://other.example/articles/${b!.slug}`, null, "inbox"],
    ].toSorted());
    expect(items.find((item) => item.url === "https://elsewhere.example/1")?.lists).toHaveLength(2);
    expect((await importSaved(actor, file)).change).toBeNull();
    await undoChange(actor, change!);
    expect((await listSaved(actor.userId, {}))!.items).toMatchObject([{ id: "21", note: null, lists: [], shelf: "archive" }]);
  });

  it("of two tabs at once is one import", async () => {
    const actor = await newReader();
    const file = `<DL>${Array.from({ length: 300 }, (_, at) => `<DT><A HREF="https://links.example/${at}" TAGS="t${at % 3}">${at}</A>`).join("")}</DL>`;
    const [one, two] = await Promise.all([importSaved(actor, file), importSaved(actor, file)]);
    expect([one.report.links, two.report.links].toSorted((x, y) => x - y)).toEqual([0, 300]);
    expect(await db().bookmark.count({ where: { userId: actor.userId } })).toBe(300);
    expect(await db().readingList.count({ where: { userId: actor.userId } })).toBe(3);
  });
});

it("50 readers who save the same 200 articles at once lose nothing and repeat nothing", async () => {
  const readers = await Promise.all(Array.from({ length: 50 }, () => newReader()));
  const articles = Array.from({ length: 200 }, (_, at) => 1_000 + at);
  await Promise.all(readers.map(async (actor, at) => {
    // Each begins elsewhere, and saves some twice, as from two devices.
    const own = [...articles.slice(at * 4), ...articles.slice(0, at * 4), ...articles.slice(0, 20)];
    for (let from = 0; from < own.length; from += 10) await Promise.all(own.slice(from, from + 10).map((id) => saveArticle(actor, id)));
  }));
  const rows = await db().$queryRaw<{ count: number; distinct: number }[]>`
    SELECT count(*)::int AS "count", count(DISTINCT "articleId")::int AS "distinct" FROM "Bookmark" WHERE "userId" = ANY(${readers.map((one) => one.userId)}::uuid[]) GROUP BY "userId"`;
  expect(rows).toEqual(Array.from({ length: 50 }, () => ({ count: 200, distinct: 200 })));
});
