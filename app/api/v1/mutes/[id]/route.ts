import { muteOperations } from "@/lib/api/private/mutes";
import { privateAddress, privately } from "@/lib/http/private";
import { deleteMute } from "@/lib/mutes/mutations";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(muteOperations.deleteMute, async (actor, { params }) => ((await deleteMute(actor, params.id)) ? { body: null } : null)),
);
