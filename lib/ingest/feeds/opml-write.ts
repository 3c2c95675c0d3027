import { escapeHtml, xmlText } from "@/lib/feeds/text";
import { OPML_NAMESPACE, type OpmlFeed } from "./opml";

/** What a list says of a feed. */
export type WrittenFeed = Pick<OpmlFeed, "url" | "title" | "siteUrl" | "folder"> & Partial<Pick<OpmlFeed, "lang" | "source" | "paused">>;

type Folder = { name: string; inner: Map<string, Folder>; lines: (Folder | WrittenFeed)[] };

const folder = (name: string): Folder => ({ name, inner: new Map(), lines: [] });

/**
 * A subscription list as OPML 2.0, folders as outlines around their feeds, in the order given. What OPML has no word for
 * stands in attributes of a namespace of our own, which other readers pass over. Well-formed whatever the names hold.
 * @param created when it is written
 */
export function writeOpml(title: string, feeds: readonly WrittenFeed[], created: Date): string {
  const top = folder("");
  for (const feed of feeds) {
    let within = top;
    for (const name of feed.folder) within = innerOf(within, name);
    within.lines.push(feed);
  }
  const head = `  <head>\n    <title>${value(title)}</title>\n    <dateCreated>${created.toUTCString()}</dateCreated>\n  </head>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0" xmlns:parallax="${OPML_NAMESPACE}">\n${head}\n  <body>\n${linesOf(top, "    ")}  </body>\n</opml>\n`;
}

function innerOf(within: Folder, name: string): Folder {
  const known = within.inner.get(name);
  if (known) return known;
  const made = folder(name);
  within.inner.set(name, made);
  within.lines.push(made);
  return made;
}

function linesOf({ lines }: Folder, indent: string): string {
  return lines.map((line) => ("inner" in line ? `${indent}<outline text="${value(line.name)}" title="${value(line.name)}">\n${linesOf(line, `${indent}  `)}${indent}</outline>\n` : `${indent}${outline(line)}\n`)).join("");
}

function outline({ url, title, siteUrl, lang, source, paused }: WrittenFeed): string {
  const name = title ?? url;
  const said: [string, string | null | undefined][] = [
    ["type", "rss"], ["text", name], ["title", name], ["xmlUrl", withoutSecrets(url)], ["htmlUrl", siteUrl && withoutSecrets(siteUrl)], ["language", lang],
    ["parallax:source", source?.name], ["parallax:control", source?.control], ["parallax:country", source?.country], ["parallax:evidence", source?.evidence], ["parallax:paused", paused ? "true" : null],
  ];
  return `<outline${said.flatMap(([attribute, text]) => (text ? [` ${attribute}="${value(text)}"`] : [])).join("")}/>`;
}

/** A list is handed on: no name and password in an address go with it. */
function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.username === "" && url.password === "") return address;
  url.username = "";
  url.password = "";
  return url.href;
}

/** Text as XML takes it anywhere: without the characters that XML has not, the white space that it would fold as references. */
function value(text: string): string {
  return escapeHtml(xmlText(text)).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}
