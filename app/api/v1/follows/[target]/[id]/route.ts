import { followOperations } from "@/lib/api/private/follows";
import { follow, unfollow } from "@/lib/follows/mutations";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(followOperations.follow, async (actor, { params }) => {
    const followed = await follow(actor, params.target, params.id);
    return followed && { body: followed };
  }),
  privately(followOperations.unfollow, async (actor, { params }) => (await unfollow(actor, params.target, params.id)) && { body: null }),
);
