import { readingOperations } from "@/lib/api/private/reading";
import { privateAddress, privately } from "@/lib/http/private";
import { markReadBefore, removeMark, restoreMark } from "@/lib/reading/mutations";
import { findView } from "@/lib/reading/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(readingOperations.markReadBefore, async (actor, { body }) => {
    const view = await findView(body.view);
    if (!view) return null;
    const marked = body.restore ? await restoreMark(actor, view, body.restore) : await markReadBefore(actor, view, body.before ?? null);
    return { body: { view: body.view, ...marked } };
  }),
  privately(readingOperations.removeReadBefore, async (actor, { query }) => {
    const view = await findView(query.view);
    if (!view) return null;
    await removeMark(actor, view);
    return { body: null };
  }),
);
