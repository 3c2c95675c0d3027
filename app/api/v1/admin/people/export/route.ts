import { peopleList } from "@/lib/accounts/queries/lists";
import { adminOperations } from "@/lib/api/private/admin";
import { exportHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(exportHandler(peopleList, adminOperations.exportPeople));
