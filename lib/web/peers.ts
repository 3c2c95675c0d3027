import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

/** What only a proxy or Next itself may say; from anyone else it is dropped before Next sees it. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "x-real-ip", "cf-connecting-ip", "true-client-ip"];
const INTERNAL = /^(x-middleware-|x-invoke-|x-nextjs-|x-next-|x-matched-path$|x-now-|x-vercel-|x-prerender-|next-resume|content-security-policy$|x-parallax-)/;

/** Knows which peers are proxies of ours. */
export class Peers {
  readonly #trusted = new BlockList();

  /**
   * @param trusted addresses and networks in CIDR form
   * @throws Error that names an entry which is neither
   */
  constructor(trusted: readonly string[]) {
    for (const entry of trusted) {
      const [address = "", bits] = entry.split("/");
      const family = isIPv6(address) ? "ipv6" : "ipv4";
      const most = family === "ipv6" ? 128 : 32;
      const length = bits === undefined ? most : Number(bits);
      if (isIP(address) === 0 || !Number.isInteger(length) || length < 0 || length > most) {
        throw new Error(`TRUSTED_PROXIES holds "${entry}", which is neither an address nor a network such as 10.0.0.0/8. Correct it.`);
      }
      this.#trusted.addSubnet(address, length, family);
    }
  }

  trusts(address: string | undefined): boolean {
    if (address === undefined) return false;
    const plain = unmapped(address);
    return isIP(plain) !== 0 && this.#trusted.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
  }

  /** Rewrites a request's forwarded headers so that they say what we know: who asks, under which name, how. */
  settle(request: IncomingMessage): void {
    const peer = unmapped(request.socket.remoteAddress ?? "");
    const headers = request.headers;
    const trusted = this.trusts(peer);
    const client = trusted ? this.#client(String(headers["x-forwarded-for"] ?? ""), peer) : peer;
    const host = (trusted && first(headers["x-forwarded-host"])) || headers.host;
    const proto = trusted && first(headers["x-forwarded-proto"]) === "https" ? "https" : "http";
    for (const name of Object.keys(headers)) if (FORWARDED.includes(name) || INTERNAL.test(name)) delete headers[name];
    headers["x-forwarded-for"] = client;
    headers["x-forwarded-proto"] = proto;
    if (host) headers["x-forwarded-host"] = host;
  }

  /** The last address in the chain that is none of our proxies: what stands before it, anyone could have written. */
  #client(chain: string, peer: string): string {
    const hops = chain.split(",").map((hop) => unmapped(hop.trim())).filter((hop) => isIP(hop) !== 0);
    return hops.findLast((hop) => !this.trusts(hop)) ?? hops[0] ?? peer;
  }
}

function first(value: string | string[] | undefined): string | undefined {
  return String(value ?? "").split(",")[0]?.trim() || undefined;
}

function unmapped(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

/** Whether an address is this machine speaking to itself. */
export function isLoopback(address: string | undefined): boolean {
  const plain = unmapped(address ?? "");
  return plain === "::1" || plain.startsWith("127.");
}
