import { houseOperations } from "@/lib/api/private/house";
import { announcementList } from "@/lib/house/queries/announcements";
import { exportHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(exportHandler(announcementList, houseOperations.exportAnnouncements));
