import { fullTextOperations } from "@/lib/api/private/admin-full-text";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { tryPage } from "@/lib/jobs/paper/try-page";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(fullTextOperations.tryPage, async (actor, { params: { slug }, body }) => {
    asAdmin(actor);
    return { body: await tryPage(slug, body) };
  }),
);
