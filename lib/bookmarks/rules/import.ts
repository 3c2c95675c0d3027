import { z } from "zod";
import { AppError } from "@/lib/errors";
import { LIMITS, type ImportEntry, type ImportFile, type Refused, type Shelf, SHELVES } from "../types";
import { JSON_FORMAT, JSON_VERSION, SHELF_WORDS } from "./export";
import { type RawEntry, readNetscape } from "./netscape";
import { cleanLine, cleanText } from "@/lib/format/clean-text";

/** What an entry says, whatever file it stood in. */
type Said = { title: string; url: string; articleUrl?: string | null; identity?: string | null; source?: string | null; shelf: Shelf; note: string | null; savedAt: Date | null; lists: string[] };

/**
 * Reads a file of saved articles: our own JSON, or bookmarks of a browser or another service in Netscape's form.
 * Addresses that lead nowhere on the web are refused one by one; nothing else of the file is lost.
 * @param now no entry was saved later than this
 * @throws AppError `unsupported` for any other file, `too-large` for one with too many entries
 */
export function readImport(text: string, now: Date): ImportFile {
  const file: ImportFile = { entries: [], refused: [], shortened: 0 };
  for (const said of /^\s*[[{]/.test(text) ? fromJson(text) : fromNetscape(text)) {
    const entry = checkedEntry(said, now, file.refused);
    if (!entry) continue;
    if (entry.note !== null && entry.note.length > LIMITS.note) {
      entry.note = entry.note.slice(0, LIMITS.note).trimEnd();
      file.shortened++;
    }
    file.entries.push(entry);
  }
  return file;
}

const jsonSchema = z.object({
  format: z.literal(JSON_FORMAT),
  version: z.literal(JSON_VERSION),
  bookmarks: z.array(z.object({
    title: z.string(),
    url: z.string().nullable().default(null),
    articleUrl: z.string().nullable().default(null),
    identity: z.string().nullable().default(null),
    source: z.string().nullable().default(null),
    shelf: z.enum(SHELVES).catch("inbox"),
    note: z.string().nullable().default(null),
    savedAt: z.string().nullable().default(null),
    lists: z.array(z.string()).default([]),
  })),
});

function fromJson(text: string): Said[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new AppError("unsupported", "This file begins like JSON but is none. Export it again.", { cause });
  }
  const file = jsonSchema.safeParse(parsed);
  if (!file.success) throw new AppError("unsupported", "This JSON is no export of saved articles from this paper. Bookmarks of browsers and other services come as an HTML file.");
  checkCount(file.data.bookmarks.length);
  return file.data.bookmarks.map((entry) => ({ ...entry, url: entry.url ?? entry.articleUrl ?? "", savedAt: entry.savedAt === null ? null : new Date(entry.savedAt) }));
}

function fromNetscape(text: string): Said[] {
  const { entries, count } = readNetscape(text, LIMITS.importEntries);
  checkCount(count);
  if (count === 0) throw new AppError("unsupported", "There are no bookmarks in this file. Choose a bookmark file (HTML) of a browser or another service, or the JSON that this paper exports.");
  return entries.map(fromRaw);
}

function checkCount(count: number): void {
  if (count > LIMITS.importEntries) throw new AppError("too-large", `This file has ${count} entries; at most ${LIMITS.importEntries} can be imported at once. Split it.`);
}

const SHELF_OF_WORD = new Map<string, Shelf>(SHELVES.map((shelf) => [SHELF_WORDS[shelf], shelf]));
/** Folders that browsers make on their own say nothing of what lies in them. */
const ROOTS = /^(bookmarks( bar| toolbar| menu)?|other bookmarks|mobile bookmarks|favorites( bar)?|imported|unread|read|untitled)$/i;

function fromRaw({ title, url, note, folders, attributes }: RawEntry): Said {
  const shelf = folders.length === 1 ? SHELF_OF_WORD.get(folders[0] ?? "") : undefined;
  const folder = shelf === undefined ? folders.findLast((name) => !ROOTS.test(name)) : undefined;
  const tags = attributes["lists"] === undefined ? (attributes["tags"] ?? "").split(",") : attributes["lists"].split(",").map(decoded);
  return {
    title, url, note,
    articleUrl: attributes["article"],
    shelf: shelf ?? (attributes["toread"] === "1" ? "later" : "inbox"),
    savedAt: dateOf(attributes["add_date"]),
    lists: folder === undefined ? tags : [folder, ...tags],
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Seconds since 1970; some services write milliseconds or microseconds. */
function dateOf(text: string | undefined): Date | null {
  const number = /^\d{1,17}$/.test(text ?? "") ? Number(text) : 0;
  if (number === 0) return null;
  return new Date(number > 1e14 ? number / 1000 : number > 1e11 ? number : number * 1000);
}

const EARLIEST = Date.UTC(1990, 0);

function checkedEntry(said: Said, now: Date, refused: Refused[]): ImportEntry | null {
  const title = cleanLine(said.title).slice(0, LIMITS.title);
  const url = webAddress(said.url);
  if (url === null) {
    const shown = cleanLine(said.url).slice(0, LIMITS.query);
    refused.push({ title: title || shown, url: shown, why: said.url.length > LIMITS.url ? "Its address is too long." : "It has no address on the web." });
    return null;
  }
  const at = said.savedAt?.getTime() ?? Number.NaN;
  return {
    title: title || url,
    url,
    articleUrl: webAddress(said.articleUrl ?? ""),
    identity: said.identity ? said.identity.slice(0, LIMITS.url) : null,
    source: said.source ? cleanLine(said.source).slice(0, LIMITS.query) || null : null,
    shelf: said.shelf,
    note: cleanText(said.note ?? "") || null,
    savedAt: at >= EARLIEST && at <= now.getTime() ? new Date(at) : null,
    lists: [...new Set(said.lists.map((name) => cleanLine(name).slice(0, LIMITS.listName)).filter(Boolean))].slice(0, LIMITS.lists),
  };
}

/** An address on the web in its full form, or null: a script, a file and a setting of a browser are none. */
function webAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > LIMITS.url || !URL.canParse(trimmed)) return null;
  const { protocol, href, hostname } = new URL(trimmed);
  return /^https?:$/.test(protocol) && hostname !== "" && href.length <= LIMITS.url ? href : null;
}
