import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags } from "@/lib/cache-tags";
import { currentAnnouncements } from "./queries/announcements";

/** What stands at the head of every page. Whoever begins or ends one drops it, and the worker does when one's time is over. */
export const cachedAnnouncements = cachedRead("announcements", () => currentAnnouncements(), () => [cacheTags.announcements]);
