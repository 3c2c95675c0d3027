import { readingOperations } from "@/lib/api/private/reading";
import { privateAddress, privately } from "@/lib/http/private";
import { stateOfArticles } from "@/lib/reading/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(readingOperations.stateOfArticles, async (actor, { query }) => ({ body: { articles: await stateOfArticles(actor.userId, query.ids) } })),
);
