import { BlockList } from "node:net";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Allowed, isLoopbackName, isPublic, isWebPort } from "./addresses";

describe("a public address", () => {
  it.each(["1.1.1.1", "9.255.255.255", "93.184.216.34", "100.63.255.255", "100.128.0.1", "172.15.255.255", "172.32.0.1", "192.167.0.1", "198.17.0.1", "223.255.255.255", "2606:4700:4700::1111", "2a00:1450:4001::200e", "64:ff9b::101:101"])("is %s", (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.254", "127.0.0.1", "127.255.255.255", "169.254.169.254", "172.16.0.1", "172.31.255.255",
    "192.0.0.170", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::ffff:127.0.0.1", "::ffff:1.1.1.1", "::ffff:a00:1", "::7f00:1", "64:ff9b::a00:1", "64:ff9b::7f00:1", "64:ff9b::", "64:ff9b:1::1", "100::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
    "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "5f00::1", "2606:4700::1%1",
    "", "localhost", "1.2.3", "0x7f.1", "1.1.1.1 ", "1.1.1.256",
  ])("is not %s", (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it("is never one of a private network, whatever its other bits are", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(fc.property(fc.constantFrom("10", "127", "192.168", "169.254", "172.20", "100.100"), byte, byte, byte, (start, a, b, c) => {
      const address = [start, a, b, c].join(".").split(".").slice(0, 4).join(".");
      expect(isPublic(address)).toBe(false);
      expect(isPublic(`::ffff:${address}`)).toBe(false);
    }));
  });

  it("needs a list that this Node looks through for both families", () => {
    const list = new BlockList();
    list.addSubnet("fd00::", 8, "ipv6");
    expect(list.check("fd12::1", "ipv6")).toBe(true);
  });
});

describe("a port", () => {
  it.each([80, 443, 1024, 8000, 8080, 8443, 3000, 65_535])("%i may be a web server's", (port) => expect(isWebPort(port)).toBe(true));
  it.each([0, 1, 22, 25, 53, 110, 143, 445, 587, 993, 1723, 3306, 5432, 6000, 6379, 6667, 11_211, 65_536])("%i is something else's", (port) => expect(isWebPort(port)).toBe(false));
});

describe("what the owner allows", () => {
  const allowed = new Allowed(["nas.lan", "*.home.arpa", "10.1.0.0/16", "192.168.1.5", "localhost:8080", "127.0.0.1:9000", "[::1]:9000", "fd00::/8", "fe80::7"]);

  it("is named hosts, wherever they lead", () => {
    expect(allowed.name("NAS.lan.", 80)).toBe(true);
    expect(allowed.name("feeds.home.arpa", 8000)).toBe(true);
    expect(allowed.name("home.arpa", 80)).toBe(false);
    expect(allowed.name("evil-nas.lan", 80)).toBe(false);
    expect(allowed.name("nas.lan.evil.example", 80)).toBe(false);
  });

  it("is addresses and networks", () => {
    expect(["10.1.2.3", "192.168.1.5", "fd12::1", "fe80::7"].filter((address) => allowed.address(address, 80))).toHaveLength(4);
    expect(["10.2.0.1", "192.168.1.6", "127.0.0.1", "::1", "fe80::8", "fe80::7%eth0", "", "nas.lan"].filter((address) => allowed.address(address, 80))).toEqual([]);
  });

  it("keeps to a port that is named", () => {
    expect([allowed.name("localhost", 8080), allowed.name("localhost", 5432)]).toEqual([true, false]);
    expect([allowed.address("127.0.0.1", 9000), allowed.address("127.0.0.1", 80), allowed.address("::1", 9000), allowed.address("::1", 80)]).toEqual([true, false, true, false]);
  });

  it.each(["10.0.0.0/33", "::1/129", "10.0.0.0/", "10.0.0.0/8x", "http://nas.lan", "nas.lan/feeds", "nas lan", "host:99999", "host:0", "a..b", "-a", "[::1", "*", "*.", ""])("refuses %j by name", (entry) => {
    expect(() => new Allowed([entry])).toThrow(/^FETCH_ALLOW holds/);
  });
});

it("knows this machine by name", () => {
  expect(["localhost", "LOCALHOST.", "feeds.localhost", "127.0.0.1", "127.9.9.9", "[::1]"].every(isLoopbackName)).toBe(true);
  expect(["localhost.example", "127.example", "10.0.0.1", "[::2]", "::ffff:127.0.0.1"].some(isLoopbackName)).toBe(false);
});
