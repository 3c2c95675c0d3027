import { addingOperations } from "@/lib/api/private/adding";
import { asAdmin } from "@/lib/auth/gates";
import { countOwn } from "@/lib/auth/limits";
import { privateAddress, privately } from "@/lib/http/private";
import { lookForFeeds } from "@/lib/jobs/paper/feed-look";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(addingOperations.lookForFeeds, async (actor, { body: { address, ...manner } }) => {
    await countOwn("look", asAdmin(actor).userId);
    return { body: await lookForFeeds(address, manner, new AbortController().signal) };
  }),
);
