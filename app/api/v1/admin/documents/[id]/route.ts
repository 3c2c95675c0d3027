import { adminPaperOperations } from "@/lib/api/private/admin-paper";
import { asAdmin } from "@/lib/auth/gates";
import { deskReport } from "@/lib/documents/queries/desk";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(adminPaperOperations.getDocument, async (actor, { params: { id }, query: { from } }) => {
    asAdmin(actor);
    const report = await deskReport(id, from);
    return report && { body: report };
  }),
);
