import { BlockList, isIP, isIPv6 } from "node:net";

/**
 * Addresses of version 4 that lead to no public machine, by the IANA registry of special-purpose addresses (RFC 6890):
 * private, shared by carriers, loopback, link-local, documentation, benchmarks, relays, multicast and reserved ones.
 */
const SPECIAL_V4 = [
  "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
  "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
];
/** Of version 6 only 2000::/3 is public at all; within it: protocol assignments (Teredo among them), documentation, and 6to4. */
const GLOBAL_V6 = "2000::/3";
const SPECIAL_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];
/** Where a network of version 6 alone reaches version 4 (RFC 6052): judged by the address within. */
const NAT64 = "64:ff9b::/96";

/** Ports above 1023 that browsers refuse, since what listens there is no web server and can be harmed by what looks like one. */
const FOREIGN_PORTS = new Set([1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080]);
/** Where databases and caches listen that take whatever stands in a line. */
const DATABASE_PORTS = new Set([1433, 1521, 3306, 5432, 6379, 9042, 11_211, 27_017]);

const special4 = listOf(SPECIAL_V4);
const special6 = listOf(SPECIAL_V6);
const global6 = listOf([GLOBAL_V6]);
const nat64 = listOf([NAT64]);

/** Whether an address is one of a public machine. What is no address is not; an IPv4 address written as IPv6 is not either. */
export function isPublic(address: string): boolean {
  if (!isIPv6(address)) return isIP(address) === 4 && !special4.check(address);
  if (address.includes("%")) return false;
  if (nat64.check(address, "ipv6")) return isPublic(lastFourBytes(address));
  return global6.check(address, "ipv6") && !special6.check(address, "ipv6");
}

/** Whether a web server may be expected behind a port: 80, 443, and those from 1024 on that are known for nothing else. */
export function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || (port >= 1024 && port <= 65_535 && !FOREIGN_PORTS.has(port) && !DATABASE_PORTS.has(port));
}

/** Whether a host's name says that it is this machine. */
export function isLoopbackName(host: string): boolean {
  const name = bareHost(host);
  return name === "localhost" || name.endsWith(".localhost") || name === "::1" || (isIP(name) === 4 && name.startsWith("127."));
}

/** A URL's host as names are compared: small letters, no brackets, no dot at its end. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^\[|\]$/g, "").replace(/\.$/, "");
}

/** Whether an entry says whom to let us fetch: see `Allowed`. */
export function isAllowEntry(entry: string): boolean {
  return readEntry(entry) !== null;
}

type Rule = { names: ReadonlySet<string>; endings: readonly string[]; networks: BlockList };

/** What the owner lets us fetch although it is not public, or on a port where no web server is expected. */
export class Allowed {
  /** By port; null for any. */
  readonly #rules = new Map<number | null, Rule>();

  /**
   * @param entries host names, `*.names`, addresses and networks in CIDR form, each but a network with `:port` if need be
   * @throws Error that names an entry which is none of these
   */
  constructor(entries: readonly string[] = []) {
    const sorted = new Map<number | null, { names: Set<string>; endings: string[]; networks: string[] }>();
    for (const entry of entries) {
      const read = readEntry(entry);
      if (read === null) throw new Error(`FETCH_ALLOW holds "${entry}", which is no host name, address or network such as 10.0.0.0/8. Correct it.`);
      const group = sorted.get(read.port) ?? { names: new Set(), endings: [], networks: [] };
      sorted.set(read.port, group);
      if (read.network) group.networks.push(read.text);
      else if (read.text.startsWith("*.")) group.endings.push(read.text.slice(1));
      else group.names.add(read.text);
    }
    for (const [port, { names, endings, networks }] of sorted) this.#rules.set(port, { names, endings, networks: listOf(networks) });
  }

  /** Whether a host may be fetched from wherever its name leads. */
  name(host: string, port: number): boolean {
    const bare = bareHost(host);
    return this.#for(port).some(({ names, endings }) => names.has(bare) || endings.some((ending) => bare.endsWith(ending)));
  }

  /** Whether an address may be connected to although it is not public. */
  address(address: string, port: number): boolean {
    const family = isIP(address);
    return family !== 0 && !address.includes("%") && this.#for(port).some(({ networks }) => networks.check(address, family === 6 ? "ipv6" : "ipv4"));
  }

  #for(port: number): Rule[] {
    return [this.#rules.get(port), this.#rules.get(null)].filter((rule) => rule !== undefined);
  }
}

function readEntry(entry: string): { text: string; port: number | null; network: boolean } | null {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^[\]]+?))(?::(\d{1,5}))?$/.exec(entry.includes("/") || isIPv6(entry) ? `[${entry}]` : entry) ?? [];
  const text = bareHost(bracketed ?? plain ?? "");
  const number = port === undefined ? null : Number(port);
  if (number !== null && (number < 1 || number > 65_535)) return null;
  const [address = "", bits] = text.split("/");
  const family = isIP(address);
  if (family !== 0) {
    const most = family === 6 ? 128 : 32;
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    return length < 0 || length > most ? null : { text: `${address}/${length}`, port: number, network: true };
  }
  return /^(\*\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/.test(text) ? { text, port: number, network: false } : null;
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", bits] = network.split("/");
    list.addSubnet(address, Number(bits), isIPv6(address) ? "ipv6" : "ipv4");
  }
  return list;
}

/** The IPv4 address in the last 32 bits of an IPv6 one. */
function lastFourBytes(address: string): string {
  const host = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const groups = host.split(":").map((group) => Number.parseInt(group || "0", 16));
  const [high = 0, low = 0] = host.endsWith("::") ? [0, 0] : groups.slice(-2);
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
