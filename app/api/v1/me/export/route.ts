import { exportPerson } from "@/lib/accounts/queries/export";
import { meOperations } from "@/lib/api/private/me";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(meOperations.exportMe, async ({ userId }) => ({ body: null, file: { name: "parallax-account.json", type: "application/json", pieces: exportPerson(userId) } })),
);
