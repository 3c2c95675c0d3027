import { readdirSync, readFileSync, statSync, existsSync } from "node:fs";
import path from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { decodeFeed } from "@/lib/ingest/feeds/encoding";
import { readExpectation, type Claim, type Literal } from "./expression";

/** A feed with what must be read from it, if its file says so. */
export type Case = {
  name: string;
  bytes: Uint8Array;
  /** Where the file says that it came from. */
  url: string;
  contentType: string | null;
  wellFormed: boolean;
  sanitiser: boolean;
  claims: Claim[];
  document: Literal | undefined;
};

const FEEDS = /\.(xml|rss|atom|rdf|json|feed)$/i;
/** The server on which the authors of the first form run their cases. */
const HOME = "http://127.0.0.1:8097/";

/** Every feed in a folder and the folders in it. Expectation files are never read as feeds. */
export function casesIn(folder: string): Case[] {
  return filesIn(folder).filter((file) => FEEDS.test(file) && !isExpectation(file)).map((file) => readCase(file, path.relative(folder, file)));
}

function filesIn(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap((each) => {
    const file = path.join(folder, each.name);
    return each.isDirectory() ? filesIn(file) : [file];
  });
}

function isExpectation(file: string): boolean {
  if (!file.endsWith(".json")) return false;
  return file.endsWith("_expected.json") || existsSync(file.replace(/\.json$/, ".xml"));
}

function expectationOf(file: string): Literal | undefined {
  const beside = [file.replace(/\.xml$/i, ".json"), file.replace(/\.json$/i, "_expected.json")].find((each) => each !== file && existsSync(each));
  return beside === undefined ? undefined : (JSON.parse(readFileSync(beside, "utf8")) as Literal);
}

function readCase(file: string, name: string): Case {
  const bytes = readFileSync(file);
  const { text } = decodeFeed(bytes, null);
  const comment = /<!--([\s\S]*?)-->/.exec(text.slice(0, 20_000))?.[1] ?? "";
  const lines = comment.split("\n").map((line) => line.trim());
  const header = (wanted: string) => lines.map((line) => /^Header:\s*([\w-]+)\s*:\s*(.*)$/i.exec(line)).find((each) => each?.[1]?.toLowerCase() === wanted)?.[2] ?? null;
  const expect = lines.find((line) => line.startsWith("Expect:"))?.replace(/^Expect:\s*/, "") ?? null;
  const location = header("content-location");
  const url = location !== null && URL.canParse(location, HOME) && /^https?:/.test(new URL(location, HOME).protocol) ? new URL(location, HOME).href : HOME;
  return {
    name, bytes, url,
    contentType: header("content-type"),
    wellFormed: isWellFormed(text, expect),
    sanitiser: /(^|\/)sanitize\//.test(file.split(path.sep).join("/")),
    // Channel definition format is not scored.
    claims: expect === null || /(^|[/\\])cdf([/\\]|_)/.test(file) ? [] : readExpectation(expect),
    document: expectationOf(file),
  };
}

function isWellFormed(text: string, expect: string | null): boolean {
  if (expect !== null && /(^|\s|\()bozo\b/.test(expect)) return /not bozo/.test(expect);
  if (/^\s*[{[]/.test(text)) return parses(text);
  const declared = text.replace(/^\uFEFF/, "");
  const known = /<!DOCTYPE/i.test(declared) || !/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(declared.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ""));
  // A comment before the declaration is how the first form carries what it expects.
  return known && XMLValidator.validate(declared.replace(/^\s*<!--[\s\S]*?-->\s*(?=<\?xml)/, "")) === true;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
