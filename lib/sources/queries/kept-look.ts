import "server-only";
import { keptText } from "@/lib/comments/queries/kept";
import { feedSearchSchema, type FeedSearch } from "../schema/feeds";

/** What was typed, what was found, and the suggestion that it answers. */
export type KeptLook = { fields: Record<string, string>; look: FeedSearch | null; suggestion: string | null };

/** What was kept of a look, or null where it is no longer. */
export async function keptLook(code: string | undefined): Promise<KeptLook | null> {
  const kept = await keptText(code);
  if (!kept) return null;
  const { look, suggestion = null, ...fields } = kept.fields;
  return { fields, look: look === undefined ? null : feedSearchSchema.parse(JSON.parse(look)), suggestion };
}
