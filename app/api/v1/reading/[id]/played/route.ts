import { readingOperations } from "@/lib/api/private/reading";
import { privateAddress, privately } from "@/lib/http/private";
import { recordPlayed } from "@/lib/reading/mutations/played";
import { findArticleId } from "@/lib/reading/queries";
import { playedOf } from "@/lib/reading/queries/played";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(readingOperations.getPlayed, async (actor, { params }) => {
    const id = await findArticleId(params.id);
    return id === null ? null : { body: { files: await playedOf(actor.userId, id) } };
  }),
  privately(readingOperations.recordPlayed, async (actor, { params, body }) => {
    const id = await findArticleId(params.id);
    const played = id === null ? null : await recordPlayed(actor, id, body);
    return played && { body: played };
  }),
);
