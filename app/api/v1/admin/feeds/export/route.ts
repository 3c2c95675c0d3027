import { feedOperations } from "@/lib/api/private/feeds";
import { exportHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";
import { feedList } from "@/lib/sources/queries/feeds";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(exportHandler(feedList, feedOperations.exportFeeds));
