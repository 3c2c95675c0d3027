import { articleSummary } from "@/lib/api/bodies";
import { pageLinks, placeOf, relations } from "@/lib/api/links";
import { readingOperations } from "@/lib/api/private/reading";
import { privateAddress, privately } from "@/lib/http/private";
import { wipeHistory } from "@/lib/reading/mutations";
import { listHistory } from "@/lib/reading/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(readingOperations.listHistory, async (actor, { query }) => {
    const { entries, older } = await listHistory(actor.userId, placeOf(query.cursor).before, query.limit);
    const links = pageLinks("/api/v1/reading", query, { older, newer: null });
    const items = entries.map(({ article, reading }) => ({ article: articleSummary(article), reading }));
    return { body: { items, links }, links: relations(links) };
  }),
  privately(readingOperations.wipeHistory, async (actor, { query }) => (
    { body: { removed: await wipeHistory(actor, { markRead: query.markRead === "all" }) } }
  )),
);
