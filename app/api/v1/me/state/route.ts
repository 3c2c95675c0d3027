import { readingOperations } from "@/lib/api/private/reading";
import { privateAddress, privately } from "@/lib/http/private";
import { stateOfReader } from "@/lib/reading/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(readingOperations.stateOfArticles, async (actor, { query: { ids = [] } }) => ({ body: await stateOfReader(actor.userId, ids) })),
);
