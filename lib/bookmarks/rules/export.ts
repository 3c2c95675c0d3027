import { SHELVES, type ExportFormat, type ExportRow, type Shelf } from "../types";

/** Says what our own JSON is, and how to read it. */
export const JSON_FORMAT = "parallax-bookmarks";
export const JSON_VERSION = 1;

export const EXPORT_FILES: Record<ExportFormat, { name: string; type: string }> = {
  markdown: { name: "saved-articles.md", type: "text/markdown; charset=utf-8" },
  json: { name: "saved-articles.json", type: "application/json" },
  netscape: { name: "bookmarks.html", type: "text/html; charset=utf-8" },
};

export const SHELF_WORDS: Record<Shelf, string> = { inbox: "Inbox", later: "Later", archive: "Archive" };

/** Gives what was saved: all of it, or one shelf. */
export type Rows = (shelf?: Shelf) => AsyncIterable<ExportRow>;

/** A file of everything a reader saved, in pieces, in the order in which the file holds them. */
export async function* exportFile(format: ExportFormat, rows: Rows, now: Date): AsyncGenerator<string> {
  if (format === "json") yield* jsonFile(rows, now);
  else if (format === "netscape") yield* netscapeFile(rows);
  else yield* markdownFile(rows, now);
}

async function* jsonFile(rows: Rows, now: Date): AsyncGenerator<string> {
  yield `{"format":"${JSON_FORMAT}","version":${JSON_VERSION},"exportedAt":"${now.toISOString()}","bookmarks":[`;
  let separator = "\n";
  for await (const row of rows()) {
    yield separator + JSON.stringify(row);
    separator = ",\n";
  }
  yield "\n]}\n";
}

/**
 * The format of browsers' bookmark files, as Netscape made it: a folder a shelf, a list a tag. ARTICLE, LABEL and LISTS
 * are our own, so that a file of ours is read back exactly: a tag cannot hold a comma.
 */
async function* netscapeFile(rows: Rows): AsyncGenerator<string> {
  yield "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">\n<TITLE>Saved articles</TITLE>\n<H1>Saved articles</H1>\n<DL><p>\n";
  for (const shelf of SHELVES) {
    yield `    <DT><H3>${SHELF_WORDS[shelf]}</H3>\n    <DL><p>\n`;
    for await (const row of rows(shelf)) yield netscapeEntry(row);
    yield "    </DL><p>\n";
  }
  yield "</DL><p>\n";
}

function netscapeEntry(row: ExportRow): string {
  const seconds = Math.floor(Date.parse(row.savedAt) / 1000);
  const attributes = [
    `HREF="${html(row.url ?? "")}"`,
    `ADD_DATE="${seconds}"`,
    ...(row.articleUrl && row.articleUrl !== row.url ? [`ARTICLE="${html(row.articleUrl)}"`] : []),
    ...(row.label === null ? [] : [`LABEL="${html(row.label)}"`]),
    ...(row.lists.length > 0 ? [`TAGS="${html(row.lists.map((name) => name.replaceAll(",", " ")).join(","))}"`, `LISTS="${row.lists.map(encodeURIComponent).map(html).join(",")}"`] : []),
  ];
  const note = row.note === null ? "" : `        <DD>${html(row.note)}\n`;
  return `        <DT><A ${attributes.join(" ")}>${html(row.title)}</A>\n${note}`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };
function html(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

async function* markdownFile(rows: Rows, now: Date): AsyncGenerator<string> {
  yield `# Saved articles\n\nWritten on ${now.toISOString().slice(0, 10)}.\n`;
  for (const shelf of SHELVES) {
    let empty = true;
    for await (const row of rows(shelf)) {
      if (empty) yield `\n## ${SHELF_WORDS[shelf]}\n\n`;
      empty = false;
      yield markdownEntry(row);
    }
  }
}

function markdownEntry(row: ExportRow): string {
  const title = markdown(row.title);
  // Brackets keep an address with spaces or parentheses whole.
  const link = row.url === null ? title : `[${title}](<${row.url.replace(/[<>\s\\]/g, (char) => encodeURIComponent(char))}>)`;
  const facts = [row.label, row.source === null ? null : markdown(row.source), `saved ${row.savedAt.slice(0, 10)}`, row.lists.length > 0 ? `lists: ${row.lists.map(markdown).join(", ")}` : null];
  const note = row.note === null ? "" : `\n${row.note.split("\n").map((line) => `  > ${markdown(line)}`.trimEnd()).join("\n")}\n`;
  return `- ${link} — ${facts.filter(Boolean).join(", ")}\n${note}`;
}

/** Text that stays text: no markup of Markdown or HTML in it counts. */
function markdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, (char, at: number) => (/[#+\-.]/.test(char) && at > 0 && !/^\d+$/.test(text.slice(0, at)) ? char : `\\${char}`));
}
