import "server-only";
import { setting } from "@/lib/db/settings";
import { DEFAULT_POLICY, type CommentPolicy } from "../types";

/** What this paper asks of comments at this moment: what its admins set, and the defaults for the rest. */
export async function commentPolicy(): Promise<CommentPolicy> {
  return policyFrom(await setting("comment-policy"));
}

/** The same, of what is kept under `comment-policy`. */
export function policyFrom(kept: unknown): CommentPolicy {
  return kept !== null && typeof kept === "object" ? { ...DEFAULT_POLICY, ...kept } : DEFAULT_POLICY;
}
