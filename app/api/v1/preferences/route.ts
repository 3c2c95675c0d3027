import { preferenceOperations } from "@/lib/api/private/preferences";
import { privateAddress, privately } from "@/lib/http/private";
import { changePreferences } from "@/lib/preferences/mutations";
import { getPreferences } from "@/lib/preferences/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(preferenceOperations.getPreferences, async (actor) => ({ body: await getPreferences(actor.userId) })),
  privately(preferenceOperations.changePreferences, async (actor, { body }) => ({ body: await changePreferences(actor, body) })),
);
