import type { Role, Scope } from "./actors";

/** Whose token was sent, and what it may do. */
export type TokenHolder = { tokenId: string; userId: string; role: Role; scopes: readonly Scope[] };

/** The holder of the token in an Authorization header, or null where it is none of ours, deleted or expired. */
export async function tokenHolder(_authorization: string): Promise<TokenHolder | null> {
  return null;
}
