import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { namedList } from "../queries/lists";
import { LIMITS, type NamedList, type SavedState } from "../types";
import { addToLists, lockLists, lockSaved, ownList } from "./rows";
import { changeSaved, saveArticle } from "./save";

/**
 * Makes a list. A reader who has one of this name gets that one: making it twice is making it once.
 * @param name as the schema cleaned it
 * @throws AppError `conflict` when the reader has as many lists as there may be
 */
export async function createList(actor: UserActor, name: string): Promise<{ list: NamedList; made: boolean }> {
  const { id, made } = await db().$transaction(async (tx) => {
    await lockLists(tx, actor);
    const known = await tx.readingList.findUnique({ where: { userId_name: { userId: actor.userId, name } }, select: { id: true } });
    if (known) return { id: known.id, made: false };
    if ((await tx.readingList.count({ where: { userId: actor.userId } })) >= LIMITS.lists) throw tooMany();
    return { id: (await tx.readingList.create({ data: { userId: actor.userId, name }, select: { id: true } })).id, made: true };
  });
  const list = await namedList(actor.userId, id);
  if (!list) throw new AppError("conflict", "The list was deleted while it was made. Make it again.");
  return { list, made };
}

function tooMany(): AppError {
  return new AppError("conflict", `You have ${LIMITS.lists} lists, which is the most there may be. Delete one first.`, { fields: { name: `At most ${LIMITS.lists} lists.` } });
}

/**
 * @returns null where the reader has no such list
 * @throws AppError `conflict` when another list of theirs has this name
 */
export async function renameList(actor: UserActor, id: string, name: string): Promise<NamedList | null> {
  await db().$transaction(async (tx) => {
    await lockLists(tx, actor);
    const other = await tx.readingList.findFirst({ where: { userId: actor.userId, name, id: { not: id } }, select: { id: true } });
    const taken = `You have another list called “${name}”. Choose a name of its own.`;
    if (other) throw new AppError("conflict", taken, { fields: { name: taken } });
    await tx.readingList.updateMany({ where: { id, userId: actor.userId }, data: { name } });
  });
  return namedList(actor.userId, id);
}

/** Deletes a list; what it holds stays saved. Says whether there was one. */
export async function deleteList(actor: UserActor, id: string): Promise<boolean> {
  return (await db().readingList.deleteMany({ where: { id, userId: actor.userId } })).count > 0;
}

/**
 * Puts a piece into a list; an article that is not saved yet is saved first.
 * @returns null where there is no such article or link
 * @throws AppError `not-found` for a list that is not the reader's
 */
export async function addToList(actor: UserActor, list: string, id: string): Promise<SavedState | null> {
  await ownList(db(), actor, list);
  if (/^\d+$/.test(id)) return saveArticle(actor, Number(id), { lists: [list] });
  await db().$transaction(async (tx) => {
    const saved = await lockSaved(tx, actor, [id]);
    await addToLists(tx, actor, saved.map((row) => ({ list, id: row.id })));
  });
  return changeSaved(actor, id, {});
}

/**
 * Takes a piece out of a list; it stays saved.
 * @throws AppError `not-found` for a list that is not the reader's
 */
export async function removeFromList(actor: UserActor, list: string, id: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await ownList(tx, actor, list);
    const saved = await lockSaved(tx, actor, [id]);
    await tx.bookmarkInList.deleteMany({ where: { listId: list, bookmarkId: { in: saved.map((row) => row.id) } } });
  });
}
