import { changeRole } from "@/lib/accounts/mutations";
import { adminOperations } from "@/lib/api/private/admin";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(adminOperations.giveRole, async (actor, { params, body }) => {
    await changeRole(asAdmin(actor), params.id, body.role);
    return { body: null };
  }),
);
