import { feedIdSchema } from "@/lib/sources/schema/feed-desk";
import { feedLookSchema } from "@/lib/sources/schema/look";
import { operationsOf } from "./operation";

const operation = operationsOf({ tag: "Admin", scope: "admin" });

/** Looks at feeds as they go on. */
export const lookOperations = {
  followLook: operation({
    id: "followLook", method: "GET", path: "/admin/feeds/{id}/look", params: feedIdSchema, response: feedLookSchema,
    summary: "How far the look at a feed is", description: "To be asked each second or so while a page shows it: workers tell how far they are only for feeds that are asked about, from the second answer on.",
    missing: "The feed may have been removed.",
  }),
} as const;
