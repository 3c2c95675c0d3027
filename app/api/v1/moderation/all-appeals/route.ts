import { moderationOperations } from "@/lib/api/private/moderation";
import { listHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";
import { appealList } from "@/lib/moderation/queries/lists";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(listHandler(appealList, moderationOperations.listAllAppeals));
