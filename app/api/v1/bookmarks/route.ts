import { addressWith } from "@/lib/api/links";
import { bookmarksOperations } from "@/lib/api/private/bookmarks";
import { savedBody } from "@/lib/api/saved-bodies";
import { changeMany } from "@/lib/bookmarks/mutations/bulk";
import { listSaved } from "@/lib/bookmarks/queries/page";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(bookmarksOperations.listBookmarks, async (actor, { query }) => {
    const { cursor, limit, ...view } = query;
    const page = await listSaved(actor.userId, view, cursor, limit);
    if (!page) return null;
    const to = (at: string | undefined) => addressWith("/api/v1/bookmarks", { ...view, limit, cursor: at });
    const links = { self: to(cursor), next: page.next === null ? null : to(page.next) };
    return { body: { items: page.items.map(savedBody), links }, links: { next: links.next } };
  }),
  privately(bookmarksOperations.changeBookmarks, async (actor, { body }) => ({ body: await changeMany(actor, body.ids, body.act) })),
);
