import { suspensionProblem } from "@/lib/accounts/rules";
import { AppError } from "@/lib/errors";
import { Said } from "@/lib/i18n/said";
import { AdminActor, ModeratorActor, type AppealActor, UserActor, WriterActor, type Proof, type Role, type Scope, type Suspension } from "./actors";
import { appealerBy } from "./appeal-link";
import { countAttempt } from "./limits";
import { assertSameOrigin, type SentHeaders } from "./same-origin";
import { signedIn } from "./session";
import { tokenHolder } from "./tokens";

const READ_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Lets a person's request to a JSON handler or form in: by an API token in Authorization, else by the session cookie.
 * A write by cookie has to come from a page of this site.
 * @param scope what a token must be allowed; `session` where no token will do
 * @throws AppError `unauthenticated`, or `forbidden` where who asks may not
 */
export async function gateRequest(request: { method: string; headers: SentHeaders }, scope: Scope | "session"): Promise<UserActor> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return gateToken(authorization, scope);
  const found = await signedIn(request.headers.get("cookie"));
  if (!found) throw new AppError("unauthenticated", "Sign in first, then try again.");
  if (!READ_METHODS.has(request.method)) assertSameOrigin(request.headers);
  return mint(found, { kind: "session", sessionId: found.sessionId });
}

async function gateToken(authorization: string, scope: Scope | "session"): Promise<UserActor> {
  const holder = await tokenHolder(authorization);
  if (!holder) throw new AppError("unauthenticated", "This token is not valid: it may have been deleted or have expired. Make a new one in the settings.");
  const actor = mint(holder, { kind: "token", tokenId: holder.tokenId, scopes: holder.scopes });
  if (actor.allows(scope)) return actor;
  throw new AppError("forbidden", scope === "session"
    ? "A token cannot do this: sign in with a browser."
    : `This token may not do this: it lacks the scope "${scope}".`);
}

/**
 * Whoever sends an appeal by the link that was mailed to them, without signing in.
 * @throws Said `not-found` for a link that is old, for another act or none of ours, `rate-limited` after many tries
 */
export async function gateAppeal(sent: Headers, token: string, actId: number): Promise<AppealActor> {
  assertSameOrigin(sent);
  await countAttempt("code", token, sent);
  const appealer = await appealerBy(token, actId);
  if (!appealer) throw new Said("not-found", (words) => words.linkUsed);
  return appealer;
}

/** The person who opens an uncached page, or null for a guest. */
export async function gatePage(): Promise<UserActor | null> {
  const { headers } = await import("next/headers");
  const found = await signedIn((await headers()).get("cookie"));
  return found && mint(found, { kind: "session", sessionId: found.sessionId });
}

/**
 * The person who sends a server action's form.
 * @throws AppError `unauthenticated`
 */
export async function gateAction(): Promise<UserActor> {
  const { headers } = await import("next/headers");
  const sent = await headers();
  assertSameOrigin(sent);
  const actor = await gatePage();
  if (!actor) throw new AppError("unauthenticated", "You are no longer signed in. Sign in and send it again.");
  return actor;
}

/** The admin who opens an uncached page, or null for everybody else: to them there is no such page. */
export async function gateAdminPage(): Promise<AdminActor | null> {
  const actor = await gatePage();
  return actor instanceof AdminActor ? actor : null;
}

/** The moderator who opens an uncached page, or null for everybody else: to them there is no such page. */
export async function gateModeratorPage(): Promise<ModeratorActor | null> {
  const actor = await gatePage();
  return actor instanceof ModeratorActor ? actor : null;
}

/**
 * The same person as one who may write what others read: whatever adds to that passes here.
 * @throws Said `forbidden` for somebody who is suspended, with until when
 */
export function asWriter(actor: UserActor): WriterActor {
  if (actor instanceof WriterActor) return actor;
  throw new Said("forbidden", suspensionProblem(actor.suspension));
}

/**
 * The same person as a moderator.
 * @throws AppError `forbidden`
 */
export function asModerator(actor: UserActor): ModeratorActor {
  if (actor instanceof ModeratorActor) return actor;
  throw new AppError("forbidden", "Only moderators may do this.");
}

/**
 * The same person as an admin.
 * @throws AppError `forbidden`
 */
export function asAdmin(actor: UserActor): AdminActor {
  if (actor instanceof AdminActor) return actor;
  throw new AppError("forbidden", "Only admins may do this.");
}

/** Whoever is suspended is a reader meanwhile, whatever their role. */
function mint({ userId, role, suspension }: { userId: string; role: Role; suspension: Suspension | null }, proof: Proof): UserActor {
  if (suspension) return new UserActor(userId, "reader", proof, suspension);
  const Actor = { reader: WriterActor, moderator: ModeratorActor, admin: AdminActor }[role];
  return new Actor(userId, role, proof);
}
