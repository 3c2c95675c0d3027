import { articleSummary } from "@/lib/api/bodies";
import { pageLinks, placeOf, relations } from "@/lib/api/links";
import { followOperations } from "@/lib/api/private/follows";
import { listForYou } from "@/lib/follows/queries";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(followOperations.listForYou, async (actor, { query }) => {
    const { articles, hidden, older } = await listForYou(actor.userId, placeOf(query.cursor).before, query.limit);
    const links = pageLinks("/api/v1/for-you", query, { older, newer: null });
    return { body: { items: articles.map(articleSummary), hidden, links }, links: relations(links) };
  }),
);
