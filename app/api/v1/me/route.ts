import { profileOf } from "@/lib/accounts/queries";
import { meBody } from "@/lib/api/account-bodies";
import { meOperations } from "@/lib/api/private/me";
import { shelfCounts } from "@/lib/bookmarks/queries/page";
import { privateAddress, privately } from "@/lib/http/private";
import { getPreferences } from "@/lib/preferences/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(meOperations.getMe, async ({ userId }) => ({ body: meBody(...(await Promise.all([profileOf(userId), getPreferences(userId), shelfCounts(userId)]))) })),
);
