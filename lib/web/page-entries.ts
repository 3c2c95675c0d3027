import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { splitLanguage } from "@/lib/i18n/languages";
import type { NextHandler } from "./renderer";

/** What Next's build makes of a page, as its adapters call it. */
interface PageModule {
  handler(request: IncomingMessage, response: ServerResponse, context: { waitUntil(promise: Promise<unknown>): void; requestMeta: { query: Record<string, string> } }): Promise<unknown>;
}

interface Entry {
  /** The page's folders without groups: `["[lang]", "articles", "[slug]"]`. */
  segments: readonly string[];
  file: string;
}

const MANIFEST = "server/app-paths-manifest.json";

/**
 * Addresses that mean what they say: parts of plain and escaped characters. Files and whatever else Next's router has
 * an opinion on (dots, escaped slashes and brackets, empty parts) stay its own.
 */
const PLAIN = /^\/$|^(?:\/(?:[\w~-]|%(?!2f|5b|5d|00)[0-9a-f]{2})+)+$/i;

/**
 * Hands a request for a page to the entry of that page, as Next's adapters do, and every other to `next`. Which page
 * an address is for we know as well as Next's router, which needs the time of a tenth of a page for it.
 * @param buildDirectory `.next`, absolute
 */
export function pageEntries(buildDirectory: string, next: NextHandler): NextHandler {
  const entries = readEntries(buildDirectory);
  const load = createRequire(path.join(buildDirectory, MANIFEST));
  return async (request, response) => {
    const entry = entryOf(entries, request.url ?? "/");
    if (!entry) return next(request, response);
    // The build's modules may wait for others; Next has loaded them at its start.
    const { handler } = await (load(path.join(buildDirectory, "server", entry.file)) as PageModule | Promise<PageModule>);
    // A page has no query of its own; left to itself, an entry takes the parameters of its rewrites for one.
    await handler(request, response, { waitUntil: () => undefined, requestMeta: { query: {} } });
  };
}

function readEntries(buildDirectory: string): Entry[] {
  const files = JSON.parse(readFileSync(path.join(buildDirectory, MANIFEST), "utf8")) as Record<string, string>;
  return Object.entries(files).filter(([route]) => route.endsWith("/page") && !route.includes("[...")).map(([route, file]) => ({ segments: segmentsOf(route), file })).sort(byNames);
}

/** @param route as the build names it: `/[lang]/(account)/settings/page` */
function segmentsOf(route: string): string[] {
  return route.split("/").slice(1, -1).filter((segment) => !segment.startsWith("("));
}

/** So that names are tried before parameters, as Next does: `/sources/after/x` is no source called "after". */
function byNames(a: Entry, b: Entry): number {
  const shape = ({ segments }: Entry) => segments.map((segment) => (segment.startsWith("[") ? "1" : "0")).join("");
  return shape(a).localeCompare(shape(b));
}

/** Whether what is escaped is UTF-8. */
function isText(address: string): boolean {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}

/** The page that an address without a query is for, if it is surely one. */
function entryOf(entries: readonly Entry[], address: string): Entry | undefined {
  if (!PLAIN.test(address) || !isText(address)) return undefined;
  const { lang, path: own } = splitLanguage(address);
  const parts = own === "/" ? [lang] : [lang, ...own.split("/").slice(1)];
  return entries.find(({ segments }) => segments.length === parts.length && segments.every((segment, at) => segment.startsWith("[") || segment === parts[at]));
}
