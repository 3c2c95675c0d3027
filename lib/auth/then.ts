/** A base that stands for whatever origin the paper has: an address that leaves it does not belong to the paper. */
const HERE = "https://here.invalid";

/**
 * Where to go after signing in: a path of this site, whatever was asked for. Anything that a browser could read as
 * another site's address becomes the front page.
 * @param wanted from a query or a form
 */
export function pathHere(wanted: unknown, otherwise = "/"): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || wanted.length > 1_000 || /[\\\s]|[^\x21-\x7e]/.test(wanted)) return otherwise;
  if (!URL.canParse(wanted, HERE)) return otherwise;
  const url = new URL(wanted, HERE);
  if (url.origin !== HERE) return otherwise;
  const path = url.pathname + url.search + url.hash;
  // Normalising may have brought two slashes to the front ("/.//evil"). Signing in again leads nowhere.
  return /^\/(?:\/|api\/|sign-(?:in|up|out)(?:$|[?#]))/.test(path) ? otherwise : path;
}
