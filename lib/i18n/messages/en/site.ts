import { SITE } from "@/lib/site";

/** What the paper says of itself. */
export const site = { description: SITE.description as string };
