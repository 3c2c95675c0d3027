import { adminPaperOperations } from "@/lib/api/private/admin-paper";
import { articleList } from "@/lib/articles/queries/lists";
import { exportHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(exportHandler(articleList, adminPaperOperations.exportAdminArticles));
