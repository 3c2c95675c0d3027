import { followOperations } from "@/lib/api/private/follows";
import { listFollows } from "@/lib/follows/queries";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(followOperations.listFollows, async (actor) => ({ body: { items: await listFollows(actor.userId) } })),
);
