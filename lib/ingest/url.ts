/** Parameters that tell a site where a click came from and change nothing of what it shows. */
const TRACKING = new RegExp(
  "^(utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|igshid|igsh|twclid|ttclid|li_fat_id|mc_cid|mc_eid|" +
  "_hsenc|_hsmi|__hst[ac]|__hsfp|hsctatracking|mkt_tok|vero_id|vero_conv|oly_anon_id|oly_enc_id|wickedid|rb_clickid|s_cid|" +
  "cmpid|ocid|ncid|ito|at_(medium|campaign|custom\\d|format|link_.*|ptr_name|bbc_team)|xtor|smid|guccounter|guce_.*|" +
  "_openstat|spm|scm|ga_.*|pk_(campaign|kwd|source|medium)|mtm_.*|matomo_.*|piwik_.*|ref_src|ref_url|sr_share)$",
  "i",
);

/**
 * An address without what only tracks. Everything else stays as it is.
 * @returns null for anything but http and https, and for what is no address
 */
export function withoutTracking(address: string, base?: string): URL | null {
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    return null;
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  const names = url.search === "" ? [] : [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of names) url.searchParams.delete(name);
  if (/^#(xtor|at_|utm_)/i.test(url.hash)) url.hash = "";
  return url;
}

/**
 * The one form of an address by which two are the same page: https, host without `www.` and default
 * port, no credentials, fragment, tracking or trailing slash, parameters in order of name.
 * @returns null for what is no http(s) address
 */
export function normaliseUrl(address: string): string | null {
  const url = withoutTracking(address);
  if (!url || !url.hostname) return null;
  if (url.search !== "") url.searchParams.sort();
  const host = url.hostname.replace(/^www\./, "").replace(/\.$/, "");
  const port = url.port && !(url.port === "80" || url.port === "443") ? `:${url.port}` : "";
  const path = url.pathname.replace(/\/{2,}/g, "/").replace(/\/(index\.(html?|php|aspx?))?$/i, "").replace(/\/amp$/i, "");
  return `https://${host}${port}${path}${url.search}`;
}

/** Host of an address without `www.`, or null. */
export function hostOf(address: string): string | null {
  const url = withoutTracking(address);
  return url ? url.hostname.replace(/^www\./, "") : null;
}

/** An address as others may write it: with or without TLS, `www.` and a last slash. */
export function spellingsOf(address: string): string[] {
  const { hostname, port, pathname, search } = new URL(address);
  const bare = hostname.replace(/^www\./, "");
  const path = pathname.replace(/\/$/, "");
  const written = ["https:", "http:"].flatMap((scheme) => [bare, `www.${bare}`].flatMap((host) => [path, `${path}/`].map((each) => `${scheme}//${host}${port && `:${port}`}${each}${search}`)));
  return [...new Set(written.flatMap((each) => (URL.canParse(each) ? [each, new URL(each).href] : [])))];
}
