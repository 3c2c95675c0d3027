import type { z } from "zod";
import type { savedItemSchema } from "@/lib/bookmarks/schema";
import type { SavedItem } from "@/lib/bookmarks/types";
import { absolute } from "@/lib/site";
import { articleSummary } from "./bodies";

/** A saved piece with addresses that stand on their own elsewhere. */
export function savedBody(item: SavedItem): z.input<typeof savedItemSchema> {
  return { ...item, url: item.url?.startsWith("/") ? absolute(item.url) : item.url, article: item.article && articleSummary(item.article) };
}
