import { bookmarksOperations } from "@/lib/api/private/bookmarks";
import { deleteList, renameList } from "@/lib/bookmarks/mutations/lists";
import { namedList } from "@/lib/bookmarks/queries/lists";
import type { NamedList } from "@/lib/bookmarks/types";
import { privateAddress, privately } from "@/lib/http/private";

const found = (list: NamedList | null) => list && { body: list };

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(bookmarksOperations.getList, async (actor, { params }) => found(await namedList(actor.userId, params.id))),
  privately(bookmarksOperations.renameList, async (actor, { params, body }) => found(await renameList(actor, params.id, body.name))),
  privately(bookmarksOperations.deleteList, async (actor, { params }) => {
    await deleteList(actor, params.id);
    return { body: null };
  }),
);
