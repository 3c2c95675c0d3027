import { houseOperations } from "@/lib/api/private/house";
import { asAdmin } from "@/lib/auth/gates";
import { endAnnouncement } from "@/lib/house/mutations/announcements";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(houseOperations.endAnnouncement, async (actor, { params: { id } }) => ((await endAnnouncement(asAdmin(actor), id)) ? { body: null } : null)),
);
