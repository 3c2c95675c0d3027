import { bookmarksOperations } from "@/lib/api/private/bookmarks";
import { createList } from "@/lib/bookmarks/mutations/lists";
import { namedLists } from "@/lib/bookmarks/queries/lists";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(bookmarksOperations.listLists, async (actor) => ({ body: { items: await namedLists(actor.userId) } })),
  privately(bookmarksOperations.createList, async (actor, { body }) => {
    const { list, made } = await createList(actor, body.name);
    return { body: list, status: made ? 201 : 200 };
  }),
);
