import type { Answered, Asked } from "./answer";

/** What answers one method of one address. It throws nothing: failures are answers too. */
export type Answer = (asked: Asked, params: Readonly<Record<string, string>>) => Promise<Answered>;

type Address = { params: readonly string[]; methods: Map<string, Answer> };

// On globalThis, for the handlers lie in Next's bundles and the front in ours.
const holder = globalThis as typeof globalThis & { parallaxDirect?: Map<string, Address> };

const PREFIX = "/api/v1";
const STANDS_FOR_PARAMETER = "*";
/** Numbers and UUIDs. No address spells one out, so such a segment is a parameter wherever it stands. */
const ID = /^(\d{1,10}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Lets the front answer an address of the JSON interface by itself, from the moment that Next has loaded its handlers. */
export function announce(path: string, methods: Map<string, Answer>): void {
  announceAt(PREFIX + path, methods);
}

/** The same for any address. */
export function announceAt(path: string, methods: Map<string, Answer>): void {
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  (holder.parallaxDirect ??= new Map()).set(path.replaceAll(/\{\w+\}/g, STANDS_FOR_PARAMETER), { params, methods });
}

/**
 * What answers this request without Next's router, or null where only that knows: every address that names something
 * by a word, every method that is not announced.
 * @param path without its query, as it was sent
 */
export function directAnswer(method: string, path: string): ((asked: Asked) => Promise<Answered>) | null {
  if (!holder.parallaxDirect) return null;
  const segments = path.split("/");
  const ids = segments.filter((segment) => ID.test(segment));
  const address = holder.parallaxDirect.get(segments.map((segment) => (ID.test(segment) ? STANDS_FOR_PARAMETER : segment)).join("/"));
  const answer = address?.methods.get(method === "HEAD" ? "GET" : method);
  if (!address || !answer || ids.length !== address.params.length) return null;
  const params = Object.fromEntries(address.params.map((name, at) => [name, ids[at] ?? ""]));
  return (asked) => answer(asked, params);
}
