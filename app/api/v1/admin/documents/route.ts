import { adminPaperOperations } from "@/lib/api/private/admin-paper";
import { asAdmin } from "@/lib/auth/gates";
import { findUpload } from "@/lib/documents/queries/desk";
import { importList } from "@/lib/documents/queries/lists";
import { uploadOptionsSchema } from "@/lib/documents/schema";
import { UPLOAD_LIMITS } from "@/lib/documents/types";
import { checked } from "@/lib/http/endpoint";
import { listHandler } from "@/lib/http/listing";
import { privateAddress, privately } from "@/lib/http/private";
import { keepFile } from "@/lib/jobs/paper/upload-files";
import { takeDocuments } from "@/lib/jobs/paper/uploads";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  listHandler(importList, adminPaperOperations.listDocuments),
  privately(adminPaperOperations.sendDocument, async (actor, { query: { name, ...said }, body }) => {
    const admin = asAdmin(actor);
    const options = checked(uploadOptionsSchema, said);
    const [id] = await takeDocuments(admin, [{ ...(await keepFile(body, UPLOAD_LIMITS.bytes)), name }], options);
    const upload = id === undefined ? null : await findUpload(id);
    return upload && { body: upload, status: 202 };
  }),
);
