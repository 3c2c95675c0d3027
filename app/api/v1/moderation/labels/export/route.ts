import { labelOperations } from "@/lib/api/private/labels";
import { exportHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";
import { disputeList } from "@/lib/labels/queries/lists";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(exportHandler(disputeList, labelOperations.exportDisputedLabels));
