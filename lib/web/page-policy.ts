import { createHash, randomBytes } from "node:crypto";
import { FILM_ORIGINS } from "@/lib/articles/rules/films";
import { INLINE_SCRIPTS } from "@/lib/inline-scripts";

/** A text that nobody can know before the page is rendered: Next puts it on its own inline scripts and styles. */
export function newNonce(): string {
  return randomBytes(18).toString("base64url");
}

/** The request header from which Next takes the nonce. */
export function nonceHeader(nonce: string): string {
  return `script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
}

export interface SafePage {
  html: string;
  /** The Content-Security-Policy of exactly this page. */
  policy: string;
}

const OWN_SCRIPTS = INLINE_SCRIPTS.map(hashSource);

/**
 * Turns a page rendered with a nonce into one that everybody can share: the nonce goes, and the scripts and styles
 * that carried it are allowed by their hashes. An inline script that came in with content never carried it, so the
 * browser refuses it.
 * @param nonce null for a page that the build made: it holds no content, so all its inline scripts are Next's
 * @param upgrade whether the paper is served over https
 */
export function safePage(html: string, nonce: string | null, upgrade: boolean): SafePage {
  const found = nonce === null ? ofBuild(html) : withNonce(html, nonce);
  const scripts = new Set([...OWN_SCRIPTS, ...found.scripts.map(hashSource)]);
  return { html: found.html, policy: pagePolicy([...scripts], [...new Set(found.styles.map(hashSource))], upgrade, playedIn(found.html)) };
}

/**
 * A page rendered with a nonce, without any of the scripts that carry it: what stays is complete and starts nothing but
 * what is put into its head.
 * @param added HTML for the end of its head
 */
export function pageAlone(html: string, nonce: string, upgrade: boolean, added: string): SafePage {
  const alone = html
    .replace(new RegExp(`<script\\b[^>]* nonce="${nonce}"[^>]*>[\\s\\S]*?</script>`, "g"), "")
    .replace(/<link rel="(?:preload|modulepreload)" as="script"[^>]*>/g, "")
    .replaceAll(` nonce="${nonce}"`, "");
  return { html: inHead(alone, added), policy: pagePolicy(OWN_SCRIPTS, [], upgrade, playedIn(alone)) };
}

/** Puts HTML at the end of a page's head. */
export function inHead(html: string, added: string): string {
  const end = html.indexOf("</head>");
  return end === -1 ? html : html.slice(0, end) + added + html.slice(end);
}

/** What a page may play: sound and film by address, and films in frames of these origins. */
type Played = { media: boolean; frames: readonly string[] };

/** Content that came in holds neither players nor data attributes, so these are ours. */
function playedIn(html: string): Played {
  return { media: /<(?:audio|video)\b/.test(html), frames: FILM_ORIGINS.filter((origin) => html.includes(` data-film="${origin}/`)) };
}

/** The policy of a page with these hashes, which lets a browser go nowhere else but where something in it plays from. */
export function pagePolicy(scripts: readonly string[], styles: readonly string[], upgrade: boolean, played: Played): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    // React writes widths and grid places as style attributes. They run nothing and load only what img-src allows.
    "style-src-attr 'unsafe-inline'",
    // Pictures of others come by way of us (lib/media), so nobody but us knows who looks at them.
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    // From any host: publishers' addresses lead on to others. Over http only where the paper itself is read so.
    ...(played.media ? [`media-src https:${upgrade ? "" : " http:"}`] : []),
    ...(played.frames.length > 0 ? [`frame-src ${played.frames.join(" ")}`] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(upgrade ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The policy of everything that is no page: nothing in it may run or be framed. */
export const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'";

type Inline = { html: string; scripts: string[]; styles: string[] };

function withNonce(html: string, nonce: string): Inline {
  const mark = ` nonce="${nonce}"`;
  const scripts: string[] = [];
  const styles: string[] = [];
  // The nonce also stands in the data that the scripts carry; a constant of the same length keeps equal pages equal.
  const neutral = (text: string) => text.replaceAll(nonce, "-".repeat(nonce.length));
  let clean = "";
  let from = 0;
  for (let at = html.indexOf(mark); at !== -1; at = html.indexOf(mark, from)) {
    const open = html.lastIndexOf("<", at);
    const close = html.indexOf(">", at + mark.length);
    if (open === -1 || close === -1) break;
    const tag = html.slice(open, close);
    const name = /^<(script|style)\b/.exec(tag)?.[1];
    if (name && !/\ssrc=/.test(tag)) {
      const end = html.indexOf(`</${name}>`, close);
      (name === "script" ? scripts : styles).push(neutral(html.slice(close + 1, end === -1 ? undefined : end)));
    }
    clean += html.slice(from, at);
    from = at + mark.length;
  }
  return { html: neutral(clean + html.slice(from)), scripts, styles };
}

function ofBuild(html: string): Inline {
  const of = (name: string) => [...html.matchAll(new RegExp(`<${name}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${name}>`, "g"))].map((match) => match[1] ?? "");
  return { html, scripts: of("script"), styles: of("style") };
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
