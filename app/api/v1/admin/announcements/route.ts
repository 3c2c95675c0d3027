import { houseOperations } from "@/lib/api/private/house";
import { asAdmin } from "@/lib/auth/gates";
import { announce } from "@/lib/house/mutations/announcements";
import { announcementList } from "@/lib/house/queries/announcements";
import { listHandler } from "@/lib/http/listing";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  listHandler(announcementList, houseOperations.listAnnouncements),
  privately(houseOperations.announce, async (actor, { body }) => ({ body: { id: await announce(asAdmin(actor), body) }, status: 201 })),
);
