import { readingOperations } from "@/lib/api/private/reading";
import { privateAddress, privately } from "@/lib/http/private";
import { markUnread, recordReading } from "@/lib/reading/mutations";
import { findArticleId, readingOf } from "@/lib/reading/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(readingOperations.getReading, async (actor, { params }) => {
    const id = await findArticleId(params.id);
    const reading = id === null ? undefined : (await readingOf(actor.userId, [id])).get(id);
    return reading ? { body: reading } : null;
  }),
  privately(readingOperations.recordReading, async (actor, { params, body }) => {
    const id = await findArticleId(params.id);
    const reading = id === null ? null : await recordReading(actor, id, body);
    return reading && { body: reading };
  }),
  privately(readingOperations.markUnread, async (actor, { params }) => {
    const id = await findArticleId(params.id);
    const reading = id === null ? null : await markUnread(actor, id);
    return reading && { body: reading };
  }),
);
