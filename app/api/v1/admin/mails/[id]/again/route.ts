import { sendMailAgain } from "@/lib/accounts/mutations";
import { adminOperations } from "@/lib/api/private/admin";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(adminOperations.sendMailAgain, async (actor, { params }) => {
    await sendMailAgain(asAdmin(actor), params.id);
    return { body: null };
  }),
);
