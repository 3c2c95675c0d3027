import { houseOperations } from "@/lib/api/private/house";
import { jobList } from "@/lib/house/queries/jobs";
import { listHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(listHandler(jobList, houseOperations.listJobs));
