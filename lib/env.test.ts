import { readFileSync } from "node:fs";
import { parseEnv as parseEnvFile } from "node:util";
import { describe, expect, it } from "vitest";
import { parseEnv, publicUrl } from "@/lib/env";

describe("parseEnv", () => {
  it("needs nothing to be set", () => {
    const settings = parseEnv({});
    expect(settings).toMatchObject({ PORT: 3000, HOST: "0.0.0.0", DATA_DIR: ".parallax", ALLOWED_HOSTS: [], PAGE_CACHE_MB: 64 });
    expect(settings.DATABASE_URL).toBeUndefined();
    expect(publicUrl(settings)).toBe("http://localhost:3000");
  });

  it("reads the example file as it is", () => {
    const example = parseEnvFile(readFileSync(".env.example", "utf8"));
    expect(parseEnv(example)).toEqual(parseEnv({}));
  });

  it("counts an empty value as not set", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: " " })).toEqual(parseEnv({}));
  });

  it("reads numbers and lists", () => {
    expect(parseEnv({ PORT: "8080", ALLOWED_HOSTS: "a.example, b.example," })).toMatchObject({ PORT: 8080, ALLOWED_HOSTS: ["a.example", "b.example"] });
  });

  it("keeps only the origin of the public address", () => {
    expect(publicUrl(parseEnv({ PUBLIC_URL: "https://news.example.org/" }))).toBe("https://news.example.org");
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PORT", "80.5"],
    ["DATABASE_URL", "mysql://localhost/x"],
    ["PUBLIC_URL", "news.example.org"],
    ["PUBLIC_URL", "javascript://alert"],
    ["LOG_LEVEL", "loud"],
    ["PAGE_CACHE_MB", "-1"],
    ["REGISTRATION", "everybody"],
    ["AUTH_SECRET", "short"],
    ["SMTP_URL", "mail.example.org"],
    ["MAIL_FROM", "nobody"],
    ["OIDC_ISSUER", "id.example.org"],
    ["FETCH_ALLOW", "nas.lan, http://10.0.0.1/feed"],
    ["FETCH_LOOPBACK_FREELY", "yes"],
  ])("names %s when it is %s", (key, value) => {
    expect(() => parseEnv({ [key]: value })).toThrow(new RegExp(`^The settings are not right.*\\n  ${key} must `));
  });

  it.each([["GITHUB_ID", "GITHUB_SECRET"], ["GOOGLE_SECRET", "GOOGLE_ID"], ["OIDC_ID", "OIDC_ISSUER"]])("asks for what belongs to %s", (key, missing) => {
    expect(() => parseEnv({ [key]: "something" })).toThrow(new RegExp(`\\n  ${missing} must be set as well`));
  });

  it("names every wrong key at once", () => {
    expect(() => parseEnv({ PORT: "x", LOG_LEVEL: "x" })).toThrow(/PORT must[^]*LOG_LEVEL must/);
  });
});
