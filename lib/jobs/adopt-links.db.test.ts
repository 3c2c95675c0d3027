import { afterEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { changeMany } from "@/lib/bookmarks/mutations/bulk";
import { importSaved } from "@/lib/bookmarks/mutations/import";
import { saveArticle } from "@/lib/bookmarks/mutations/save";
import { undoChange } from "@/lib/bookmarks/mutations/undo";
import { namedLists } from "@/lib/bookmarks/queries/lists";
import { listSaved } from "@/lib/bookmarks/queries/page";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { receiveDocument } from "@/lib/ingest/read";
import { stateOfReader } from "@/lib/reading/queries";
import { importDocument } from "./import-document";

useTestDatabase();

afterEach(async () => {
  await db().user.deleteMany();
  await db().article.deleteMany();
  await db().import.deleteMany();
});

const TEXT = "The town council of Ellery voted on Tuesday to keep the ferry to the outer islands running for another five years, at a cost of four million a year. Mayor Ines Calder said that an island without a boat is a promise broken, and that the fares would not rise before spring.";

const bookmarks = (...links: { url: string; folder?: string }[]) => `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n${links
  .map(({ url, folder }, at) => (folder ? `<DT><H3>${folder}</H3>\n<DL><p>\n` : "") + `<DT><A HREF="${url}" ADD_DATE="${1_700_000_000 + at}">My own title ${at}</A>\n` + (folder ? "</DL><p>\n" : "")).join("")}</DL><p>`;
const bring = (url: string | null, text = TEXT, name = "ferry.md") =>
  importDocument(receiveDocument(Buffer.from(`---\ntitle: The ferry stays\n${url === null ? "" : `url: ${url}\n`}---\n\n${text}\n`), name));
const saved = async (actor: UserActor) => (await listSaved(actor.userId, {}))?.items ?? [];

describe("a link that somebody kept", () => {
  it("becomes the article when the paper brings it, whatever tracked the address, with its place and its lists", async () => {
    const reader = await newReader();
    await importSaved(reader, bookmarks({ url: "http://www.ellery.example/ferry/?utm_source=mail#comments", folder: "Harbour" }));
    const [before] = await saved(reader);
    expect(before).toMatchObject({ article: null, title: "My own title 0" });
    await bring("https://ellery.example/ferry");
    const [after] = await saved(reader);
    const article = await db().article.findFirstOrThrow();
    expect(after).toMatchObject({ id: String(article.id), title: "The ferry stays", article: { slug: article.slug }, savedAt: before?.savedAt, shelf: before?.shelf, lists: before?.lists });
    expect(after?.lists).toHaveLength(1);
    expect((await importSaved(reader, bookmarks({ url: "https://ellery.example/ferry" }))).report).toMatchObject({ articles: 0, links: 0, known: 1 });
  });

  it("does so when a correction brings the address, and stays a link where it leads elsewhere", async () => {
    const [reader, other] = [await newReader(), await newReader()];
    await importSaved(reader, bookmarks({ url: "https://ellery.example/ferry" }));
    await importSaved(other, bookmarks({ url: "https://ellery.example/bridge" }));
    await bring(null);
    expect(await saved(reader)).toMatchObject([{ article: null }]);
    await bring("https://ellery.example/ferry", TEXT.replace("four million", "five million"));
    expect(await saved(reader)).toMatchObject([{ title: "The ferry stays" }]);
    expect(await saved(other)).toMatchObject([{ article: null, title: "My own title 0" }]);
  });

  it("is joined with the article that its reader saved, and with another link to the same page", async () => {
    const reader = await newReader();
    await importSaved(reader, bookmarks({ url: "https://ellery.example/ferry", folder: "Harbour" }, { url: "https://ellery.example/ferry?gclid=1", folder: "Boats" }));
    await db().bookmark.updateMany({ where: { userId: reader.userId, url: { contains: "gclid" } }, data: { note: "Ask Ines." } });
    await bring("https://ellery.example/ferry");
    const [one, ...more] = await saved(reader);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ title: "The ferry stays", note: "Ask Ines." });
    expect((await namedLists(reader.userId)).map(({ name, count }) => [name, count])).toEqual([["Boats", 1], ["Harbour", 1]]);

    const early = await newReader();
    await saveArticle(early, Number(one?.id), { note: "Mine" });
    await db().bookmark.create({ data: { userId: early.userId, url: "https://ellery.example/ferry", address: "https://ellery.example/ferry", title: "Later link", note: "Not this" } });
    await bring("https://ellery.example/ferry", TEXT.replace("four million", "six million"));
    expect(await saved(early)).toMatchObject([{ title: "The ferry stays", note: "Mine" }]);
    expect((await stateOfReader(early.userId, [])).inbox).toBe(1);
  });

  it("finds its article also when it was taken away and given back", async () => {
    const reader = await newReader();
    const { change } = await importSaved(reader, bookmarks({ url: "https://ellery.example/ferry" }));
    const [link] = await saved(reader);
    const away = await changeMany(reader, [link!.id], { do: "unsave" });
    await undoChange(reader, away.change!);
    await bring("https://ellery.example/ferry");
    expect(await saved(reader)).toMatchObject([{ title: "The ferry stays" }]);
    // Its import can still be undone: the bookmark has kept its id.
    expect(await undoChange(reader, change!)).toMatchObject({ changed: 1 });
  });
});
