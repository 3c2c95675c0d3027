import { belongingOperations } from "@/lib/api/private/belonging";
import { listHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";
import { proposalList } from "@/lib/stories/queries/proposals";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(listHandler(proposalList, belongingOperations.listProposals));
