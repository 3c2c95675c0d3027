import type { Account, Profile, User } from "next-auth";
import { spendInvitation, tellAdmins } from "@/lib/accounts/mutations";
import { isTaken, registrationMode } from "@/lib/accounts/queries";
import { standingProblem } from "@/lib/accounts/rules";
import { db } from "@/lib/db/client";
import { toAppError } from "@/lib/errors";
import { Said, type Saying } from "@/lib/i18n/said";
import { routesIn } from "@/lib/routes";
import { contactHere } from "@/lib/site";
import { carried } from "../cookies";
import { countAttempt } from "../limits";
import { signedIn, type SignedIn } from "../session";
import type { Asking } from "./asking";
import { profileOf } from "./providers";
import { isWished } from "./wish";

/** Why the sign-in page is shown again; it has a sentence for each. */
export const REFUSALS = ["unverified", "link", "closed", "invitation", "pending", "standing"] as const;
export type Refusal = (typeof REFUSALS)[number];

type Attempt = { user: User | { email?: string | null }; account: Account | null; profile?: Profile; email?: { verificationRequest?: boolean } };

/** Whether somebody who proved who they are may come in: true, or the address of the page that says why not. */
export async function mayComeIn({ account, profile, email, user }: Attempt, asking: Asking): Promise<true | string> {
  if (account?.type === "email") {
    if (!email?.verificationRequest) return standing(String(user.email), asking);
    await countLink(account.providerAccountId, asking);
    return true;
  }
  // Passwords were looked at when they were compared.
  if (account?.type !== "oauth") return true;
  return fromProvider(account, profileOf((profile ?? {}) as Record<string, unknown>), asking);
}

const refuse = ({ lang }: Asking, why: Refusal, provider?: string) => routesIn(lang).signInRefused(why, provider);

async function standing(email: string, asking: Asking): Promise<true | string> {
  const person = await db().user.findUnique({ where: { email }, select: { status: true } });
  const problem: Saying | null = person ? standingProblem(person, contactHere()) : (words) => words.noSuchAccount;
  if (problem === null) return true;
  asking.refused.error = new Said("forbidden", problem);
  return refuse(asking, "standing");
}

/**
 * Somebody's account elsewhere. One that is connected signs in. One that is new makes an account, with an address that
 * the provider has confirmed; an address that has an account here connects to nothing by itself. While somebody is
 * signed in, it is connected to their account if they wished it on this journey, and otherwise nothing happens.
 */
async function fromProvider(account: Account, person: ReturnType<typeof profileOf>, asking: Asking): Promise<true | string> {
  const { provider, providerAccountId } = account;
  const linked = await db().account.findUnique({ where: { provider_providerAccountId: { provider, providerAccountId } }, select: { userId: true, user: { select: { status: true } } } });
  const reader = await signedIn(asking.headers.get("cookie"));
  if (reader) return connect(reader, provider, linked?.userId ?? null, asking);
  if (linked) return standingProblem(linked.user, contactHere()) === null ? true : refuse(asking, "standing");
  if (!person.verified || person.email === null) return refuse(asking, "unverified", provider);
  if (await isTaken(person.email)) return refuse(asking, "link", provider);
  const mode = await registrationMode();
  if (mode === "closed") return refuse(asking, "closed");
  if (mode === "open" || (await spendInvitation(carried("invitation", asking.headers)))) return true;
  if (mode === "invitation") return refuse(asking, "invitation");
  await db().user.create({ data: { name: person.name, email: person.email, language: asking.lang, emailVerified: new Date(), status: "pending", accounts: { create: { type: "oauth", provider, providerAccountId } } } });
  await tellAdmins(person.name ?? "Somebody", person.email, asking.site.origin);
  return refuse(asking, "pending");
}

/** Who is signed in has proved that; who they are elsewhere is what the provider says, whatever the address there. */
async function connect({ sessionId, userId }: SignedIn, provider: string, ownerId: string | null, asking: Asking): Promise<true | string> {
  const settings = routesIn(asking.lang).signInSettings;
  if (!(await isWished(asking.headers, sessionId, provider))) return ownerId === userId ? true : settings("unasked");
  if (ownerId !== null && ownerId !== userId) return settings("elsewhere");
  asking.connecting = ownerId === null;
  return true;
}

/** Counts a request for a link, however it came. */
async function countLink(email: string, asking: Asking): Promise<void> {
  try {
    await countAttempt("link", email, asking.headers);
  } catch (error) {
    asking.refused.error = toAppError(error);
    throw error;
  }
}
