import { cleanLine } from "@/lib/format/clean-text";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env, type Env } from "@/lib/env";

/** What every provider says of a person, in the same words. */
export interface ProviderProfile {
  id: string;
  name: string | null;
  email: string | null;
  verified: boolean;
}

/** The ways of signing in elsewhere whose keys are set, with what their buttons say. */
export function providerChoices(settings: Env = env()): { id: string; name: string }[] {
  return [
    ...(settings.GITHUB_ID ? [{ id: "github", name: "GitHub" }] : []),
    ...(settings.GOOGLE_ID ? [{ id: "google", name: "Google" }] : []),
    ...(settings.OIDC_ID ? [{ id: "oidc", name: settings.OIDC_NAME }] : []),
  ];
}

/** What a provider is called, also one that is no longer offered. */
export function providerName(id: string): string {
  return providerChoices().find((one) => one.id === id)?.name ?? ({ github: "GitHub", google: "Google" }[id] ?? "OpenID");
}

/** next-auth's description of the same. */
export function oauthProviders(settings: Env = env()): OAuthConfig<Record<string, unknown>>[] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET, OIDC_ISSUER, OIDC_ID, OIDC_SECRET, OIDC_NAME } = settings;
  return [
    ...(GITHUB_ID ? [github(GITHUB_ID, GITHUB_SECRET)] : []),
    ...(GOOGLE_ID ? [openId("google", "Google", "https://accounts.google.com", GOOGLE_ID, GOOGLE_SECRET)] : []),
    ...(OIDC_ID && OIDC_ISSUER ? [openId("oidc", OIDC_NAME, OIDC_ISSUER, OIDC_ID, OIDC_SECRET)] : []),
  ];
}

function openId(id: string, name: string, issuer: string, clientId: string, clientSecret: string | undefined): OAuthConfig<Record<string, unknown>> {
  return {
    id, name, type: "oauth", clientId, clientSecret,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    // Many providers put the address only into their answer about the person, and not into the token.
    userinfo: {
      async request({ client, tokens }) {
        const set = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
        return { ...set.claims(), ...(client.issuer.metadata.userinfo_endpoint ? await client.userinfo(set) : {}) };
      },
    },
    checks: ["pkce", "state", "nonce"],
    profile: (claims) => profileOf(claims),
  };
}

const GITHUB_API = "https://api.github.com";

function github(clientId: string, clientSecret: string | undefined): OAuthConfig<Record<string, unknown>> {
  return {
    id: "github", name: "GitHub", type: "oauth", clientId, clientSecret,
    authorization: { url: "https://github.com/login/oauth/authorize", params: { scope: "read:user user:email" } },
    token: "https://github.com/login/oauth/access_token",
    userinfo: {
      url: `${GITHUB_API}/user`,
      async request({ client, tokens }) {
        const person = await client.userinfo(tokens.access_token ?? "");
        // The address in a public profile may be unconfirmed; the list of addresses says which are.
        const answer = await fetch(`${GITHUB_API}/user/emails`, { headers: { authorization: `Bearer ${tokens.access_token}`, accept: "application/vnd.github+json" }, signal: AbortSignal.timeout(10_000) });
        const addresses = answer.ok ? ((await answer.json()) as { email: string; primary: boolean; verified: boolean }[]) : [];
        const primary = addresses.find((one) => one.primary && one.verified);
        return { ...person, sub: String(person.id), name: person.name ?? String(person.login), email: primary?.email, email_verified: primary !== undefined };
      },
    },
    checks: ["pkce", "state"],
    profile: (claims) => profileOf(claims),
  };
}

/** The claims of a provider as a person. */
export function profileOf(claims: Record<string, unknown>): ProviderProfile & { image?: string } {
  const text = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
  // An address must stay as it was confirmed: cleaned, it could be somebody else's.
  const name = (value: unknown) => cleanLine(text(value) ?? "").slice(0, 80).trim() || null;
  return {
    id: String(claims.sub),
    name: name(claims.name) ?? name(claims.preferred_username),
    email: text(claims.email)?.toLowerCase() ?? null,
    verified: claims.email_verified === true || claims.email_verified === "true",
  };
}
