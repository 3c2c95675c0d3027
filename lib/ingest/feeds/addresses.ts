/** An address made absolute, or null for what is none. Any scheme: whoever uses it asks which. */
export function absolute(address: string, base: string | null): string | null {
  const trimmed = address.trim();
  if (trimmed === "" || trimmed.length > 4000) return null;
  try {
    return new URL(trimmed, base ?? undefined).href;
  } catch {
    return null;
  }
}

/** An absolute http(s) address, with `//host` and a forgotten scheme made good, or null. */
export function webAddress(address: string | null | undefined, base: string | null): string | null {
  if (address === null || address === undefined) return null;
  const trimmed = address.trim().replace(/[\n\t]+\s*/g, "");
  const meant = /^www\.[^\s/]+\.[a-z]{2,}/i.test(trimmed) ? `http://${trimmed}` : trimmed;
  const url = absolute(meant, base);
  return url !== null && /^https?:\/\/[^/]/i.test(url) ? url : null;
}

const TAG = /<[a-z][^<>]*>/gi;
const ADDRESS = /(\s(?:href|src|poster|cite|longdesc|data-src)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;
const SOURCES = /(\ssrcset\s*=\s*)("[^"]*"|'[^']*')/gi;
const SETTLED = /^\s*(?:[a-z][a-z0-9+.-]*:|#|$)/i;

/**
 * HTML whose relative addresses rest on a base. Addresses of another scheme, within the page, and
 * what is no address stay as they are.
 */
export function withAbsoluteAddresses(html: string, base: string | null): string {
  if (base === null || !html.includes("<")) return html;
  return html.replace(TAG, (tag) => tag
    .replace(ADDRESS, (whole, name: string, value: string) => rewrite(whole, name, value, (address) => settle(address, base)))
    .replace(SOURCES, (whole, name: string, value: string) => rewrite(whole, name, value, (list) =>
      list.split(",").map((part) => part.replace(/\S+/, (address) => settle(address, base))).join(","))));
}

function rewrite(whole: string, name: string, value: string, change: (bare: string) => string): string {
  const quote = /^["']/.exec(value)?.[0] ?? "";
  const bare = quote ? value.slice(1, -1) : value;
  const changed = change(bare);
  return changed === bare ? whole : `${name}"${changed.replace(/"/g, "%22")}"`;
}

function settle(address: string, base: string): string {
  return SETTLED.test(address) ? address : (absolute(address, base) ?? address);
}
