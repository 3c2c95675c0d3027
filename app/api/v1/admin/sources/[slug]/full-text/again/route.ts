import { fullTextOperations } from "@/lib/api/private/admin-full-text";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { readPagesAgain } from "@/lib/jobs/paper/full-text";
import { fullTextOf } from "@/lib/sources/queries/full-text";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(fullTextOperations.readPagesAgain, async (actor, { params: { slug }, body }) => {
    await readPagesAgain(asAdmin(actor), slug, body);
    const found = await fullTextOf(slug);
    return found && { body: found, status: 202 };
  }),
);
