import { lookOperations } from "@/lib/api/private/looks";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { followLook } from "@/lib/sources/mutations/watch";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(lookOperations.followLook, async (actor, { params: { id } }) => {
    asAdmin(actor);
    const look = await followLook(id);
    return look && { body: look };
  }),
);
