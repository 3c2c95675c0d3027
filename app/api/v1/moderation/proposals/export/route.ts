import { belongingOperations } from "@/lib/api/private/belonging";
import { exportHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";
import { proposalList } from "@/lib/stories/queries/proposals";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(exportHandler(proposalList, belongingOperations.exportProposals));
