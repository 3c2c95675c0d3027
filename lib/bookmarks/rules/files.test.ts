import { array, assert, asyncProperty, constantFrom, option, property, record, string, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine } from "@/lib/format/clean-text";
import { AppError } from "@/lib/errors";
import { EXPORT_FORMATS, type ExportFormat, type ExportRow, LIMITS } from "../types";
import { exportFile } from "./export";
import { readImport } from "./import";

const NOW = new Date("2026-03-01T12:00:00Z");

function row(more: Partial<ExportRow>): ExportRow {
  return { title: "A title", url: "https://a.example/x", articleUrl: null, identity: null, source: "The Daily", label: null, shelf: "inbox", note: null, savedAt: "2026-01-02T03:04:05.000Z", lists: [], ...more };
}

async function written(format: ExportFormat, rows: readonly ExportRow[]): Promise<string> {
  let text = "";
  for await (const piece of exportFile(format, async function* (shelf) { yield* rows.filter((one) => shelf === undefined || one.shelf === shelf); }, NOW)) text += piece;
  return text;
}

const HOSTILE = "</A><script>alert(1)</script> \"quoted\" & <DT><A HREF=\"javascript:alert(1)\">x</A> '";
const ROWS = [
  row({ title: HOSTILE, note: `${HOSTILE}\nsecond line\n\nfourth`, lists: ["Later, maybe", HOSTILE.slice(0, 70)] }),
  row({ title: "日本語の見出し", url: "https://b.example/?a=1&b=%202#part", shelf: "later" }),
  row({ title: "مقال", url: "https://c.example/", articleUrl: "https://paper.example/articles/c", shelf: "archive", lists: ["*Stars*"], label: "Opinion, State-run" }),
];

describe("a file that was written", () => {
  it.each(["json", "netscape"] as const)("as %s is read back as it was", async (format) => {
    const { entries, refused } = readImport(await written(format, ROWS), NOW);
    expect(refused).toEqual([]);
    expect(entries.map(({ title, url, articleUrl, shelf, note, savedAt, lists }) => ({ title, url, articleUrl, shelf, note, savedAt: savedAt?.toISOString(), lists: lists.toSorted() })))
      .toEqual(ROWS.map(({ title, url, articleUrl, shelf, note, savedAt, lists }) => ({ title: title.trim(), url, articleUrl, shelf, note: note?.trim() ?? null, savedAt, lists: lists.map((name) => name.trim()).toSorted() })));
  });

  it("holds no markup of what was saved", async () => {
    const html = await written("netscape", ROWS);
    expect(html).not.toMatch(/<script/i);
    expect(html.match(/<A /g)).toHaveLength(ROWS.length);
    const markdown = await written("markdown", ROWS);
    expect(markdown).not.toMatch(/(?<!\\)<(script|A)/i);
    expect(markdown).toContain("(<https://b.example/?a=1&b=%202#part>)");
    for (const text of [html, markdown, await written("json", ROWS)]) expect(text).toContain("Opinion, State-run");
    expect(markdown).toMatch(/^## Inbox\n[\s\S]*^## Later\n[\s\S]*^## Archive\n/m);
  });

  it("is whole whatever is in it", async () => {
    const text = string({ unit: "grapheme", maxLength: 60 }).map(cleanLine).filter((title) => title !== "");
    await assert(asyncProperty(array(record({ title: text, note: option(text), lists: uniqueArray(text, { maxLength: 3 }) }), { maxLength: 8 }), async (given) => {
      const rows = given.map((one, at) => row({ ...one, url: `https://a.example/${at}` }));
      for (const format of ["json", "netscape"] as const) {
        if (rows.length === 0 && format === "netscape") continue;
        const { entries } = readImport(await written(format, rows), NOW);
        expect(entries.map(({ title, note, lists }) => ({ title, note, lists: lists.toSorted() }))).toEqual(rows.map(({ title, note, lists }) => ({ title, note, lists: lists.toSorted() })));
      }
    }), { numRuns: 200 });
  });

  it.each(EXPORT_FORMATS)("says that nothing is saved: %s", async (format) => {
    expect(await written(format, [])).not.toContain("http://");
  });
});

describe("a file of a browser or another service", () => {
  const read = (text: string) => readImport(text, NOW);

  it("is read with its folders, tags, notes and times, whatever it does not close", () => {
    const { entries, refused } = read(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
  <DL><p>
    <DT><A HREF="https://one.example/" ADD_DATE="1700000000" ICON="data:image/png;base64,AAAA">One &amp; only</A>
    <DT><H3>News</H3>
    <DL><p>
      <DT><a href="HTTPS://Two.Example/Path" add_date="1700000000000" tags="ships,trade" toread="1">Two</a>
      <DD>What it says
of ships
    </DL><p>
    <DT><A HREF="javascript:alert(1)">Bookmarklet</A>
    <DT><A HREF="place:sort=8">Recent</A>
    <DT><A HREF="file:///etc/passwd">File</A>
    <DT><A>Nothing</A>
  </DL><p>
  <DT><A HREF="https://three.example" ADD_DATE="99999999999999999">`);
    expect(entries).toMatchObject([
      { title: "One & only", url: "https://one.example/", lists: [], note: null, shelf: "inbox", savedAt: new Date("2023-11-14T22:13:20Z") },
      { title: "Two", url: "https://two.example/Path", lists: ["News", "ships", "trade"], note: "What it says\nof ships", shelf: "later", savedAt: new Date("2023-11-14T22:13:20Z") },
      { title: "https://three.example/", url: "https://three.example/", lists: [], savedAt: null },
    ]);
    expect(refused.map(({ title, url }) => [title, url])).toEqual([["Bookmarklet", "javascript:alert(1)"], ["Recent", "place:sort=8"], ["File", "file:///etc/passwd"], ["Nothing", ""]]);
  });

  it("cuts what is too long and says so", () => {
    const { entries, shortened, refused } = read(`<DL><DT><A HREF="https://a.example/">${"t".repeat(5000)}</A><DD>${"n".repeat(9000)}<DT><A HREF="https://a.example/${"u".repeat(3000)}">long</A>`);
    expect(shortened).toBe(1);
    expect([entries[0]?.title.length, entries[0]?.note?.length]).toEqual([LIMITS.title, LIMITS.note]);
    expect(refused).toMatchObject([{ title: "long", why: "Its address is too long." }]);
  });

  it("takes no time that grows with its square", () => {
    const deep = "<DL><DT><H3>x</H3>".repeat(20_000);
    expect(() => read(deep)).toThrow(/no bookmarks/);
    expect(read(`${deep}<DT><A HREF="https://a.example">a</A>`).entries).toHaveLength(1);
    expect(read(`<A HREF="https://a.example">${"<".repeat(200_000)}`).entries).toHaveLength(1);
  });

  it.each(["", "just text", "{", "[1,2]", "{\"format\":\"parallax-bookmarks\",\"version\":2,\"bookmarks\":[]}", "<html><body><p>no links"])("is refused when it is none: %j", (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: "unsupported" }) as AppError);
  });

  it("is refused with too many entries", () => {
    expect(() => read("<A HREF=\"https://a.example\">a</A>".repeat(LIMITS.importEntries + 1))).toThrow(/Split it/);
  });

  it("throws nothing but our own errors", () => {
    const part = constantFrom("<DL>", "</DL>", "<DT>", "<A HREF=\"", "https://a.example", "\">", "</A>", "<H3", "<DD>", "&#x", "\0", "{", "]", "x");
    assert(property(array(part, { maxLength: 60 }).map((parts) => parts.join("")), (text) => {
      try {
        read(text);
      } catch (error) {
        return error instanceof AppError;
      }
      return true;
    }));
  });
});
