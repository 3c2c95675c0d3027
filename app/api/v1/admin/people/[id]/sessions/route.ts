import { endSessionsOf } from "@/lib/accounts/mutations";
import { adminOperations } from "@/lib/api/private/admin";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(adminOperations.endSessions, async (actor, { params }) => ({ body: { ended: await endSessionsOf(asAdmin(actor), params.id) } })),
);
