import { hostname, networkInterfaces } from "node:os";
import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";
import { siteAddress } from "./site-address";

const asked = (headers: Record<string, string>, settings: Record<string, string> = {}) => siteAddress(new Headers(headers), parseEnv({ PORT: "3000", ...settings })).origin;

describe("siteAddress", () => {
  test("is PUBLIC_URL where it is set, whatever the request says", () => {
    const settings = { PUBLIC_URL: "https://news.example.org" };
    expect(asked({ host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "http" }, settings)).toBe("https://news.example.org");
  });

  test.each([
    ["localhost:3000", "http://localhost:3000"],
    ["127.0.0.1:3000", "http://127.0.0.1:3000"],
    ["[::1]:3000", "http://[::1]:3000"],
    [`${hostname()}:3000`, `http://${hostname().toLowerCase()}:3000`],
  ])("is this machine's own name %s with nothing set", (host, origin) => {
    expect(asked({ host })).toBe(origin);
  });

  test("is this machine's address in its network, so that a phone there comes back to it", () => {
    const own = Object.values(networkInterfaces()).flat().filter((one) => one?.family === "IPv4").map((one) => one!.address);
    expect(own.length).toBeGreaterThan(0);
    for (const address of own) expect(asked({ host: `${address}:3000` })).toBe(`http://${address}:3000`);
  });

  test("is a name from ALLOWED_HOSTS, behind a proxy with the proxy's own port and scheme", () => {
    const headers = { host: "127.0.0.1:3000", "x-forwarded-host": "news.lan", "x-forwarded-proto": "https" };
    expect(asked(headers, { ALLOWED_HOSTS: "news.lan", TRUSTED_PROXIES: "127.0.0.1" })).toBe("https://news.lan");
  });

  test("never has a port that a stranger wrote", () => {
    expect(asked({ host: "localhost:6666" })).toBe("http://localhost:3000");
    expect(asked({ host: "localhost" })).toBe("http://localhost:3000");
    expect(asked({ host: "news.lan:6666" }, { ALLOWED_HOSTS: "news.lan", TRUSTED_PROXIES: "127.0.0.1" })).toBe("http://news.lan:3000");
  });

  test.each<Record<string, string>>([
    {}, { host: "evil.example" }, { host: "localhost:3000", "x-forwarded-host": "evil.example" }, { host: "localhost@evil.example" }, { host: "localhost/evil.example" },
    { host: "localhost:3000@evil.example:80" }, { host: "evil.example#localhost:3000" }, { host: "localhost.evil.example" }, { host: "localhost:3000:80" },
  ])("refuses %j", (headers) => {
    expect(() => asked(headers)).toThrow(/ALLOWED_HOSTS/);
  });
});
