import type { AuthOptions } from "next-auth";
import { askForLink, tellConnected } from "@/lib/accounts/mutations";
import { isLeaving } from "@/lib/accounts/queries";
import { toAppError } from "@/lib/errors";
import { routesIn } from "@/lib/routes";
import { AWAY_SECONDS, COOKIE_SECONDS, cookieName, cookieOptions, cookieValue, isSecure, sessionCookieName } from "../cookies";
import { deviceName } from "../device";
import { whoseCredentials } from "../password-sign-in";
import { authSecret } from "../secret";
import { endSession, liveSession, openToken, sealToken, startSession } from "../session";
import { pathHere } from "../then";
import { authAdapter } from "./adapter";
import type { Asking } from "./asking";
import { mayComeIn } from "./may-come-in";
import { oauthProviders, providerName } from "./providers";

const LINK_SECONDS = 15 * 60;

/** next-auth's settings for one request. */
export async function authOptions(asking: Asking): Promise<AuthOptions> {
  const routes = routesIn(asking.lang);
  return {
    secret: await authSecret(),
    adapter: authAdapter(asking.lang),
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    useSecureCookies: isSecure(),
    cookies: cookies(),
    pages: { signIn: routes.signIn(), signOut: routes.signOut(), error: routes.signIn(), verifyRequest: routes.signInByMail() },
    providers: [passwords(asking), mailedLinks(asking), ...oauthProviders()],
    jwt: jwt(),
    callbacks: callbacks(asking),
    events: {
      linkAccount: async ({ user, account }) => {
        if (asking.connecting) await tellConnected(user.email ?? null, providerName(account.provider), { origin: asking.site.origin, lang: asking.lang });
      },
      signOut: async ({ token }) => void (typeof token?.sid === "string" && (await endSession(token.sid))),
    },
    logger: { error: logFailure, warn: () => undefined, debug: () => undefined },
  };
}

function cookies(): AuthOptions["cookies"] {
  const own = (name: string, seconds?: number) => ({ name: cookieName(name), options: { ...cookieOptions(), ...(seconds ? { maxAge: seconds } : {}) } });
  return {
    sessionToken: own("session"), csrfToken: own("csrf"), callbackUrl: own("then"),
    state: own("state", AWAY_SECONDS), pkceCodeVerifier: own("pkce", AWAY_SECONDS), nonce: own("nonce", AWAY_SECONDS),
  };
}

/** The token holds the id of a session's row; whose it is, is read from the row each time. */
function jwt(): AuthOptions["jwt"] {
  return {
    maxAge: COOKIE_SECONDS,
    encode: async ({ token }) => sealToken(String(token?.sid)),
    decode: async ({ token }) => {
      const sessionId = token ? await openToken(token) : null;
      const live = sessionId === null ? null : await liveSession(sessionId);
      return live && { sid: live.sessionId, sub: live.userId };
    },
  };
}

function callbacks(asking: Asking): AuthOptions["callbacks"] {
  return {
    async signIn(attempt) {
      return mayComeIn(attempt, asking);
    },
    async jwt({ token, user, account }) {
      if (!account) return token;
      // Always a new session: one that a stranger had put into this browser is worth nothing.
      await endCurrent(asking.headers);
      asking.leaving = await isLeaving(user.id);
      return { sid: await startSession(user.id, deviceName(asking.headers.get("user-agent"))) };
    },
    async session({ session, token }) {
      return { expires: session.expires, user: { id: token.sub } } as typeof session;
    },
    async redirect({ url, baseUrl }) {
      return baseUrl + pathHere(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url);
    },
  };
}

async function endCurrent(headers: Headers): Promise<void> {
  const token = cookieValue(headers.get("cookie"), sessionCookieName());
  const sessionId = token === null ? null : await openToken(token);
  if (sessionId !== null) await endSession(sessionId);
}

type Provider = AuthOptions["providers"][number];

function passwords(asking: Asking): Provider {
  return {
    id: "credentials", name: "Password", type: "credentials",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(given) {
      try {
        return await whoseCredentials(String(given?.email ?? "").trim().toLowerCase().slice(0, 254), String(given?.password ?? "").slice(0, 1_000), asking.headers);
      } catch (error) {
        asking.refused.error = toAppError(error);
        if (asking.refused.error.code === "internal") throw error;
        return null;
      }
    },
  } as Provider;
}

/** The link leads to a page with a button: what only opens links, such as a mail scanner, must not use it up. */
function mailedLinks(asking: Asking): Provider {
  return {
    id: "email", name: "E-mail", type: "email", maxAge: LINK_SECONDS, from: "", server: "", options: {},
    normalizeIdentifier: (identifier: string) => identifier.trim().toLowerCase(),
    async sendVerificationRequest({ identifier, token, url }: { identifier: string; token: string; url: string }) {
      const onward = pathHere(new URL(url).searchParams.get("callbackUrl")?.replace(asking.site.origin, ""));
      await askForLink(identifier, { token, onward }, { origin: asking.site.origin, lang: asking.lang });
    },
  } as unknown as Provider;
}

function logFailure(code: string, detail: unknown): void {
  const error = detail instanceof Error ? detail : (detail as { error?: Error }).error;
  process.stderr.write(`Signing in failed (${code}): ${error?.message ?? String(detail)}\n`);
}
