import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { Hosts } from "./hosts";
import { Peers } from "./peers";

function from(address: string, headers: Record<string, string>): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: address });
  const request = new IncomingMessage(socket);
  request.headers = { host: "news.test", ...headers };
  return request;
}

describe("who asks", () => {
  it("is the peer itself, whatever it says, unless it is a proxy of ours", () => {
    const request = from("::ffff:203.0.113.9", { "x-forwarded-for": "1.2.3.4", "x-forwarded-proto": "https", forwarded: "for=1.2.3.4" });
    new Peers(["10.0.0.0/8"]).settle(request);
    expect(request.headers).toEqual({ host: "news.test", "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "http", "x-forwarded-host": "news.test" });
  });

  it("is, behind proxies of ours, the last address that is none of them", () => {
    const request = from("10.0.0.1", { "x-forwarded-for": "6.6.6.6, 203.0.113.9, 10.0.0.2", "x-forwarded-proto": "https", "x-forwarded-host": "public.test" });
    new Peers(["10.0.0.0/8"]).settle(request);
    expect(request.headers).toMatchObject({ "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https", "x-forwarded-host": "public.test" });
  });

  it("needs networks that are ones", () => {
    expect(() => new Peers(["10.0.0.0/33"])).toThrow(/TRUSTED_PROXIES.*10\.0\.0\.0\/33/);
    expect(() => new Peers(["proxy.local"])).toThrow(/proxy\.local/);
    expect(new Peers(["::1", "fd00::/8"]).trusts("fd12::1")).toBe(true);
  });
});

describe("the names a paper answers to", () => {
  const hosts = new Hosts({ publicUrl: "https://news.example.org", allowed: ["paper.lan"] });

  it.each(["news.example.org", "NEWS.example.org:443", "paper.lan:3000", "localhost:3000", "127.0.0.1", "[::1]:3000", "news.example.org."])("include %s", (host) => {
    expect(hosts.allows(host)).toBe(true);
  });

  it.each(["evil.test", "news.example.org.evil.test", "localhost.evil.test", "", undefined])("do not include %s", (host) => {
    expect(hosts.allows(host)).toBe(false);
  });
});
