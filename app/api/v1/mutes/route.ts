import { muteOperations } from "@/lib/api/private/mutes";
import { privateAddress, privately } from "@/lib/http/private";
import { addMute } from "@/lib/mutes/mutations";
import { listMutes } from "@/lib/mutes/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(muteOperations.listMutes, async (actor) => ({ body: { items: (await listMutes(actor.userId)).map(({ shown }) => shown) } })),
  privately(muteOperations.addMute, async (actor, { body }) => {
    const given = await addMute(actor, body);
    return given && { body: given.mute, status: given.added ? 201 : 200 };
  }),
);
