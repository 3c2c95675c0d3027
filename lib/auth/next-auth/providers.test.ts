import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";
import { oauthProviders, profileOf, providerChoices } from "./providers";

describe("profileOf", () => {
  test("takes an address as confirmed only where its provider says so", () => {
    const claims = { sub: "1", name: " Grace ", email: "Grace@Example.org" };
    expect(profileOf({ ...claims, email_verified: true })).toEqual({ id: "1", name: "Grace", email: "grace@example.org", verified: true });
    for (const email_verified of [undefined, false, "false", 1, "yes", null]) expect(profileOf({ ...claims, email_verified }).verified).toBe(false);
  });

  test("cleans a name, and leaves an address as it was confirmed", () => {
    expect(profileOf({ sub: "1", name: "Gr\u202eace\n\u200b Hopper", email: "a\u200b@example.org" })).toMatchObject({ name: "Grace Hopper", email: "a\u200b@example.org" });
    expect(profileOf({ sub: "1", name: "\u2066\u2069", preferred_username: "grace" })).toMatchObject({ name: "grace" });
  });

  test("makes do without name and address", () => {
    expect(profileOf({ sub: "1", preferred_username: "grace" })).toMatchObject({ name: "grace", email: null });
    expect(profileOf({ sub: "1" })).toMatchObject({ name: null });
  });
});

test("offers the providers whose keys are set", () => {
  expect(providerChoices(parseEnv({}))).toEqual([]);
  const settings = parseEnv({ GITHUB_ID: "a", GITHUB_SECRET: "b", GOOGLE_ID: "c", GOOGLE_SECRET: "d", OIDC_ISSUER: "https://id.example.org/", OIDC_ID: "e", OIDC_SECRET: "f", OIDC_NAME: "Our ID" });
  expect(providerChoices(settings)).toEqual([{ id: "github", name: "GitHub" }, { id: "google", name: "Google" }, { id: "oidc", name: "Our ID" }]);
  expect(oauthProviders(settings).map((one) => [one.id, one.checks])).toEqual([["github", ["pkce", "state"]], ["google", ["pkce", "state", "nonce"]], ["oidc", ["pkce", "state", "nonce"]]]);
});
