import { addingOperations } from "@/lib/api/private/adding";
import { asAdmin } from "@/lib/auth/gates";
import { countOwn } from "@/lib/auth/limits";
import { privateAddress, privately } from "@/lib/http/private";
import { subscribe } from "@/lib/jobs/paper/feeds";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(addingOperations.addFeeds, async (actor, { body: { address, ...options } }) => {
    const admin = asAdmin(actor);
    await countOwn("look", admin.userId);
    const { added } = await subscribe(admin, address, options, new AbortController().signal);
    return { body: added, status: added.feeds.some(({ created }) => created) ? 201 : 200 };
  }),
);
