import { declinePerson, letIn } from "@/lib/accounts/mutations";
import { adminOperations } from "@/lib/api/private/admin";
import { asAdmin } from "@/lib/auth/gates";
import { publicUrl } from "@/lib/env";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(adminOperations.decideAdmission, async (user, { params, body }) => {
    const actor = asAdmin(user);
    await (body.admit ? letIn(actor, params.id, publicUrl()) : declinePerson(actor, params.id));
    return { body: null };
  }),
);
