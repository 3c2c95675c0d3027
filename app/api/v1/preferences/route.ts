import { preferenceOperations } from "@/lib/api/private/preferences";
import { privateAddress, privately } from "@/lib/http/private";
import { changePreferences, fillPreferences } from "@/lib/preferences/mutations";
import { getPreferences } from "@/lib/preferences/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(preferenceOperations.getPreferences, async (actor) => ({ body: await getPreferences(actor.userId) })),
  privately(preferenceOperations.changePreferences, async (actor, { body }) => ({ body: await changePreferences(actor, body) })),
  privately(preferenceOperations.fillPreferences, async (actor, { body }) => ({ body: await fillPreferences(actor, body.unlessChosen) })),
);
