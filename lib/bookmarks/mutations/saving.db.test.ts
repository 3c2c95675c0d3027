import { beforeAll, describe, expect, it } from "vitest";
import { fillPaper } from "@/lib/api/paper.testing";
import type { UserActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { namedLists } from "../queries/lists";
import { getSaved, listSaved, shelfCounts } from "../queries/page";
import { changeMany } from "./bulk";
import { addToList, createList, deleteList, removeFromList, renameList } from "./lists";
import { releaseBookmarks } from "./release";
import { changeSaved, saveArticle, unsave } from "./save";
import { undoChange } from "./undo";

useTestDatabase();
beforeAll(fillPaper);

let reader: UserActor;
let other: UserActor;
const fresh = async () => {
  reader = await newReader();
  other = await newReader();
};
const ids = async (actor: UserActor, view = {}) => (await listSaved(actor.userId, view))?.items.map((item) => item.id);

describe("saving", () => {
  beforeAll(fresh);

  it("is idempotent: a second time changes nothing that is not given", async () => {
    const first = await saveArticle(reader, 1);
    expect(first).toMatchObject({ id: "1", shelf: "inbox", note: null, lists: [] });
    expect(await getSaved(reader.userId, "1")).toMatchObject({ ...first, gone: null, article: { slug: "article-0" }, url: "/articles/article-0" });
    await changeSaved(reader, "1", { shelf: "later", note: "mine" });
    const again = await saveArticle(reader, 1);
    expect(again).toEqual({ ...first, shelf: "later", note: "mine" });
    expect(await db().bookmark.count({ where: { userId: reader.userId } })).toBe(1);
  });

  it("in two tabs at once is saving once", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => saveArticle(reader, 2)));
    expect(new Set(all.map((item) => item?.savedAt)).size).toBe(1);
    expect(await ids(reader)).toEqual(["2", "1"]);
  });

  it("finds no article that is not there or that the paper hides", async () => {
    expect(await saveArticle(reader, 999)).toBeNull();
    const hidden = await db().article.findFirstOrThrow({ where: { status: "hidden" } });
    expect(await saveArticle(reader, hidden.id)).toBeNull();
  });

  it("never counts from a time that lies ahead", async () => {
    const item = await saveArticle(reader, 3, { savedAt: new Date(Date.now() + 86_400_000) });
    expect(Date.parse(item!.savedAt)).toBeLessThanOrEqual(Date.now());
  });

  it("keeps each reader's own apart", async () => {
    expect(await ids(other)).toEqual([]);
    expect(await getSaved(other.userId, "1")).toBeNull();
    expect(await changeSaved(other, "1", { note: "theirs" })).toBeNull();
    expect(await unsave(other, "1")).toEqual({ removed: null, change: null });
    expect((await getSaved(reader.userId, "1"))?.note).toBe("mine");
  });
});

describe("undo", () => {
  beforeAll(fresh);

  it("gives back shelf, note, lists and time of what was taken away, once", async () => {
    const { list } = await createList(reader, "Ships");
    const saved = await saveArticle(reader, 1, { shelf: "archive", note: "a note", lists: [list.id], savedAt: new Date("2026-01-01T00:00:00Z") });
    const { removed, change } = await unsave(reader, "1");
    expect(removed).toEqual(saved);
    expect(await getSaved(reader.userId, "1")).toBeNull();
    expect(await undoChange(other, change!)).toBeNull();
    expect(await undoChange(reader, change!)).toEqual({ changed: 1, change });
    expect(await getSaved(reader.userId, "1")).toMatchObject(saved!);
    await unsave(reader, "1");
    expect(await undoChange(reader, change!)).toEqual({ changed: 0, change });
    expect(await getSaved(reader.userId, "1")).toBeNull();
  });

  it("lets what was saved again meanwhile stand, and adds what it lacks", async () => {
    const { list } = await createList(reader, "Again");
    await saveArticle(reader, 2, { note: "old", lists: [list.id] });
    const { change } = await unsave(reader, "2");
    await saveArticle(reader, 2, { shelf: "later" });
    await undoChange(reader, change!);
    expect(await getSaved(reader.userId, "2")).toMatchObject({ shelf: "later", note: "old", lists: [list.id] });
  });

  it("brings every bulk act back", async () => {
    const { list } = await createList(reader, "Bulk");
    for (const id of [1, 2, 3]) await saveArticle(reader, id, { shelf: "inbox" });
    await changeSaved(reader, "3", { shelf: "later" });
    const before = (await listSaved(reader.userId, {}))!.items;
    for (const act of [{ do: "move", shelf: "later" }, { do: "add", list: list.id }, { do: "unsave" }] as const) {
      const { changed, change } = await changeMany(reader, ["1", "2", "3", "4", "999"], act);
      expect(changed).toBe(act.do === "move" ? 2 : 3);
      expect((await listSaved(reader.userId, {}))!.items).not.toEqual(before);
      await undoChange(reader, change!);
      expect((await listSaved(reader.userId, {}))!.items).toEqual(before);
    }
    await changeMany(reader, ["1", "2"], { do: "add", list: list.id });
    const { changed, change } = await changeMany(reader, ["1", "2", "3"], { do: "remove", list: list.id });
    expect(changed).toBe(2);
    await undoChange(reader, change!);
    expect((await ids(reader, { list: list.id }))?.toSorted()).toEqual(["1", "2"]);
  });

  it("says that nothing changed when nothing did", async () => {
    expect(await changeMany(reader, ["3"], { do: "move", shelf: "later" })).toEqual({ changed: 0, change: null });
  });
});

describe("lists", () => {
  beforeAll(fresh);

  it("stand in order of name, have each name once, and stay saved when they go", async () => {
    const made = await Promise.all(["b", "Äpfel", "a10", "a2", "b"].map((name) => createList(reader, name)));
    expect(made.filter((one) => one.made)).toHaveLength(4);
    expect((await namedLists(reader.userId)).map((list) => list.name)).toEqual(["a2", "a10", "Äpfel", "b"]);
    const b = made[0]!.list;
    expect(await addToList(reader, b.id, "4")).toMatchObject({ id: "4", lists: [b.id] });
    await addToList(reader, b.id, "4");
    expect((await namedLists(reader.userId)).find((list) => list.id === b.id)?.count).toBe(1);
    await expect(renameList(reader, b.id, "a2")).rejects.toThrow(/another list/);
    expect(await renameList(reader, b.id, "c")).toMatchObject({ name: "c", count: 1 });
    await removeFromList(reader, b.id, "4");
    expect(await ids(reader, { list: b.id })).toEqual([]);
    await addToList(reader, b.id, "4");
    expect(await deleteList(reader, b.id)).toBe(true);
    expect(await deleteList(reader, b.id)).toBe(false);
    expect(await getSaved(reader.userId, "4")).toMatchObject({ lists: [] });
  });

  it("of another reader cannot be seen, changed or filled", async () => {
    const { list } = await createList(other, "Theirs");
    await saveArticle(reader, 5);
    expect(await listSaved(reader.userId, { list: list.id })).toBeNull();
    expect(await renameList(reader, list.id, "Mine")).toBeNull();
    expect(await deleteList(reader, list.id)).toBe(false);
    await expect(addToList(reader, list.id, "5")).rejects.toThrow(/no such list/);
    await expect(removeFromList(reader, list.id, "5")).rejects.toThrow(/no such list/);
    await expect(changeSaved(reader, "5", { lists: [list.id] })).rejects.toThrow(/no such list/);
    await expect(changeMany(reader, ["5"], { do: "add", list: list.id })).rejects.toThrow(/no such list/);
    expect(await saveArticle(reader, 5, { lists: [list.id] })).toMatchObject({ lists: [] });
    expect(await namedLists(other.userId)).toMatchObject([{ name: "Theirs", count: 0 }]);
  });

  it("are at most 200, however many tabs make them", async () => {
    await db().readingList.createMany({ data: Array.from({ length: 195 }, (_, at) => ({ userId: other.userId, name: `l${at}` })) });
    const made = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => createList(other, `more ${at}`)));
    expect(made.filter((one) => one.status === "fulfilled")).toHaveLength(4);
    expect(await db().readingList.count({ where: { userId: other.userId } })).toBe(200);
  });
});

describe("what happens to the article", () => {
  beforeAll(fresh);

  it("leaves it saved, with its title and a word why", async () => {
    for (const id of [5, 6]) await saveArticle(reader, id, { note: `note ${id}` });
    await db().article.update({ where: { id: 5 }, data: { status: "hidden" } });
    await db().finding.create({ data: { articleId: 5, field: "status", value: "hidden", reason: "a newer reading no longer finds it", origin: "rule" } });
    expect(await getSaved(reader.userId, "5")).toMatchObject({ gone: "hidden", goneReason: "a newer reading no longer finds it", url: null, article: null, note: "note 5" });
    const { title } = await db().article.findUniqueOrThrow({ where: { id: 6 } });
    await db().$transaction(async (tx) => {
      await releaseBookmarks(tx, [6]);
      await tx.article.delete({ where: { id: 6 } });
    });
    const [left] = (await listSaved(reader.userId, {}))!.items;
    expect(left).toMatchObject({ gone: "removed", title, note: "note 6", url: "/articles/article-5", source: "<Ministry> Wire", article: null });
    expect(await changeSaved(reader, left!.id, { shelf: "archive" })).toMatchObject({ shelf: "archive" });
    const { change } = await unsave(reader, left!.id);
    await undoChange(reader, change!);
    expect(await getSaved(reader.userId, left!.id)).toEqual({ ...left, shelf: "archive" });
    expect(await shelfCounts(reader.userId)).toEqual({ inbox: 1, later: 0, archive: 1 });
  });

  it("lets the database delete no article from under a bookmark", async () => {
    await expect(db().article.delete({ where: { id: 5 } })).rejects.toThrow(/Foreign key constraint/i);
  });

  it("and undoing after it is gone gives back what is left", async () => {
    await saveArticle(reader, 7, { note: "before" });
    const { change } = await unsave(reader, "7");
    await db().article.delete({ where: { id: 7 } });
    await undoChange(reader, change!);
    expect((await listSaved(reader.userId, {}))!.items[0]).toMatchObject({ gone: "removed", note: "before", title: "芯片出口新规" });
  });
});
