import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { failureOf, failureOfStatus } from "@/lib/ingest/fetch/failures";
import { sentences } from "./messages/de/sentences";
import { saidIn } from "./sentences";

const said = (english: string) => saidIn("de", english);

describe("what was logged in English", () => {
  it("is said in German with what it is about", () => {
    expect(said("news.example failed (503). That is usually put right there; it is tried again.")).toBe("Bei news.example ist etwas schiefgegangen (503). Das wird dort meist behoben; es wird wieder versucht.");
    expect(said("It is not well-formed: the tag <b> is never closed.")).toBe("Es ist nicht wohlgeformt: das Tag <b> wird nie geschlossen.");
    expect(said("2 entries were dropped by rule 3: its title holds “sport”.")).toContain("2 Einträge wurden von Regel 3");
  });

  it("is left as it is where there are no words for it", () => {
    expect([said("Something quite different."), said("x".repeat(5_000)), saidIn("en", "It stands in the feed twice.")]).toEqual([null, null, null]);
  });

  it("uses in German what the English sentence holds, and nothing else", () => {
    const places = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();
    for (const [english, german] of sentences) expect([english, places(german)]).toEqual([english, places(english)]);
  });

  it("has German words for every failure of a fetch", () => {
    const statuses = Array.from({ length: 500 }, (_, at) => failureOfStatus(at + 100, "news.example:8080")?.message ?? "");
    const codes = ["HPE_HEADER_OVERFLOW", "HPE_X", "ENOTFOUND", "EAI_AGAIN", "CERT_HAS_EXPIRED", "ERR_TLS_CERT_ALTNAME_INVALID", "DEPTH_ZERO_SELF_SIGNED_CERT", "EPROTO", "ETIMEDOUT", "ECONNREFUSED", "Z_DATA_ERROR", "EPIPE", ""];
    const errors = codes.flatMap((code) => [true, false].map((begun) => failureOf(Object.assign(new Error("x"), { code }), "news.example", begun).message));
    expect([...statuses, ...errors].filter((words) => words !== "" && said(words) === null)).toEqual([]);
  });

  // Where feeds may be is said by codes. A sentence that is changed or added where it is made is missed here.
  it("has German words for every sentence that fetching and reading feeds make", () => {
    const missing = ["lib/ingest/fetch", "lib/ingest/feeds", "lib/ingest/feeds/markup"].flatMap(sourcesIn).flatMap((text) => sentencesIn(text)).filter((sentence) => said(sentence) === null);
    expect(missing).toEqual([]);
  });
});

function sourcesIn(folder: string): string[] {
  const root = path.resolve(import.meta.dirname, "../..", folder);
  return readdirSync(root).filter((name) => name.endsWith(".ts") && !/test|opml|discover|platforms|page-links/.test(name)).map((name) => readFileSync(path.join(root, name), "utf8"));
}

/** Literals in the places where sentences are made, each `${...}` as a word. */
function sentencesIn(text: string): string[] {
  const literal = /(?:new FetchError\("[\w-]+",|new AppError\("[\w-]+",|\.tell\([^"`()]*,|setting\.tell\(|\.fault\(|\.phase\([^`]*?,|words: )\s*(["`])((?:(?!\1)[^\\\n]|\\.)+)\1/g;
  return [...text.matchAll(literal)].map(([, , found = ""]) => found.replace(/\$\{[^{}]*\}/g, "7")).filter((found) => /[a-z] [a-z]/.test(found) && !/\$\{/.test(found));
}
