import { createInvitation } from "@/lib/accounts/mutations";
import { invitationList } from "@/lib/accounts/queries/lists";
import { adminOperations } from "@/lib/api/private/admin";
import { asAdmin } from "@/lib/auth/gates";
import { listHandler } from "@/lib/http/listing";
import { privateAddress, privately } from "@/lib/http/private";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  listHandler(invitationList, adminOperations.listInvitations),
  privately(adminOperations.createInvitation, async (actor, { body }) => {
    const { id, code } = await createInvitation(asAdmin(actor), body);
    return { status: 201, body: { id, link: absolute(routes.invite(code)) } };
  }),
);
