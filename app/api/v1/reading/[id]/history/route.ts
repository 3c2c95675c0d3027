import { readingOperations } from "@/lib/api/private/reading";
import { privateAddress, privately } from "@/lib/http/private";
import { forgetReading } from "@/lib/reading/mutations";
import { findArticleId } from "@/lib/reading/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(readingOperations.forgetReading, async (actor, { params }) => {
    const id = await findArticleId(params.id);
    if (id === null) return null;
    await forgetReading(actor, id);
    return { body: null };
  }),
);
