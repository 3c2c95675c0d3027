import { adminPaperOperations } from "@/lib/api/private/admin-paper";
import { asAdmin } from "@/lib/auth/gates";
import { findUpload } from "@/lib/documents/queries/desk";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(adminPaperOperations.getUpload, async (actor, { params: { id } }) => {
    asAdmin(actor);
    const upload = await findUpload(id);
    return upload && { body: upload };
  }),
);
