import { adminPaperOperations } from "@/lib/api/private/admin-paper";
import { importList } from "@/lib/documents/queries/lists";
import { exportHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(exportHandler(importList, adminPaperOperations.exportDocuments));
