import { isIPv6 } from "node:net";

/**
 * What stands for a client's address where attempts are counted. Whoever has an IPv6 address has a /64 of them, so
 * that whole network counts as one.
 * @param headers of a request whose forwarded headers the front has settled
 */
export function clientNetwork(headers: Headers): string {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  if (!isIPv6(address)) return address || "unknown";
  // The parser writes every spelling of an address the same way.
  const [head = "", tail] = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1).split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const whole = tail === undefined ? before : [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
  return `${whole.slice(0, 4).join(":")}::/64`;
}
