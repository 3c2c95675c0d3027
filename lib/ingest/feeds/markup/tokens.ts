import { decodeHTMLStrict } from "entities";
import iconv from "iconv-lite";

/** What a markup reader is told, in the order of the text. Names are as written; values and text are decoded. */
export type TokenSink = {
  open(name: string, attributes: Map<string, string>, selfClosing: boolean): void;
  close(name: string): void;
  /** Text between tags. `verbatim` is that of a CDATA section. */
  text(text: string, verbatim: boolean): void;
  /** Something was not as XML has it. */
  fault(words: string): void;
  /** True once nothing more is wanted. */
  done(): boolean;
};

/** The longest value of an attribute in which tags are allowed for. */
const LONGEST_MARKUP = 5000;
const NAME = /[\p{L}_:][\p{L}\p{M}\p{N}_:.-]*/uy;
const SPACE = /[\s/]*/y;

/**
 * Reads markup that means to be XML, in time linear in its length. Nothing stops it: an ampersand or a
 * bracket that opens nothing is text, a quote or a section that never closes ends where its tag or the
 * text does. Of entities the five of XML, the names of HTML and numbers are decoded; what a file
 * defines for itself stays as it is written, so nothing can be made to grow.
 */
export function readTokens(text: string, sink: TokenSink): void {
  const scanner = new Scanner(text, sink);
  scanner.run();
}

class Scanner {
  private at = 0;
  /** Where each mark was found last: looking for a distant one again and again would make the whole quadratic. */
  private readonly found = new Map<string, number>();
  private typed = false;
  /** How often tags are looked for in a value in vain before it is given up. */
  private patience = 100;

  constructor(private readonly source: string, private readonly sink: TokenSink) {}

  run(): void {
    while (this.at < this.source.length && !this.sink.done()) {
      const next = this.source.indexOf("<", this.at);
      if (next < 0) return this.emit(this.source.length);
      if (next > this.at) this.emit(next);
      this.at = next;
      this.markup();
    }
  }

  private emit(end: number): void {
    const raw = this.source.slice(this.at, end);
    this.sink.text(decode(raw), false);
    this.at = end;
  }

  private markup(): void {
    const { source, at } = this;
    const second = source[at + 1] ?? "";
    if (second === "!") return this.declaration();
    if (second === "?") return this.skip("?>", "processing instruction");
    if (second === "/") return this.endTag();
    const name = this.nameAt(at + 1);
    if (name === null) {
      this.sink.text("<", false);
      this.at = at + 1;
      return;
    }
    this.startTag(name);
  }

  private declaration(): void {
    const { source, at } = this;
    if (source.startsWith("<!--", at)) return this.skip("-->", "comment");
    if (source.startsWith("<![CDATA[", at)) return this.cdata();
    if (/^<!(doctype|entity|element|attlist|notation)\b/i.test(source.slice(at, at + 12))) return this.doctype();
    this.sink.fault("a declaration that means nothing was left out");
    this.at = this.closing(">", at) + 1;
  }

  private cdata(): void {
    const start = this.at + 9;
    const end = this.find("]]>", start);
    if (end >= 0) {
      this.sink.text(this.source.slice(start, end), true);
      this.at = end + 3;
      return;
    }
    // Nothing closes it: it ends before the next end tag that a feed has, or with the text.
    this.sink.fault("a CDATA section is never closed");
    const ends = /<\/(?:[\w.-]+:)?(?:title|description|link|guid|pubdate|summary|content|encoded|creator|category|author|item|entry|channel|rss|feed)\s*>/gi;
    ends.lastIndex = start;
    const stop = ends.exec(this.source)?.index ?? this.source.length;
    this.sink.text(this.source.slice(start, stop), true);
    this.at = stop;
  }

  /** A document type is passed over, with whatever the first one defines. */
  private doctype(): void {
    const end = this.closing(">", this.at);
    const open = this.typed ? -1 : this.source.indexOf("[", this.at);
    this.typed = true;
    this.at = end + 1;
    if (open < 0 || open > end) return;
    const closed = /\]\s*>/g;
    closed.lastIndex = open;
    if (closed.exec(this.source)) this.at = closed.lastIndex;
  }

  private skip(mark: string, what: string): void {
    const end = this.find(mark, this.at + 2);
    if (end < 0) this.sink.fault(`a ${what} is never closed`);
    this.at = end < 0 ? this.closing(">", this.at) + 1 : end + mark.length;
  }

  private endTag(): void {
    const name = this.nameAt(this.at + 2);
    const end = this.closing(">", this.at);
    if (name === null) this.sink.fault("an end tag without a name was left out");
    else this.sink.close(name);
    const next = this.find("<", this.at + 2);
    // `</item<item>`: the tag ends where the next begins.
    this.at = next >= 0 && next < end ? next : end + 1;
  }

  private startTag(name: string): void {
    const attributes = new Map<string, string>();
    this.at += 1 + name.length;
    for (;;) {
      SPACE.lastIndex = this.at;
      const gap = SPACE.exec(this.source)?.[0] ?? "";
      this.at += gap.length;
      const char = this.source[this.at];
      if (char === ">" || char === "<" || char === undefined) {
        if (char === ">") this.at += 1;
        else this.sink.fault(`the tag <${name.slice(0, 40)}> is never closed`);
        this.sink.open(name, attributes, gap.includes("/"));
        return;
      }
      this.attribute(attributes);
    }
  }

  private attribute(attributes: Map<string, string>): void {
    const name = this.nameAt(this.at);
    if (name === null) {
      this.at += 1;
      return;
    }
    this.at += name.length;
    const equals = /\s*=\s*/y;
    equals.lastIndex = this.at;
    const sign = equals.exec(this.source);
    if (!sign) {
      if (!attributes.has(name)) attributes.set(name, "");
      return;
    }
    this.at += sign[0].length;
    const value = decode(this.value());
    if (!attributes.has(name)) attributes.set(name, value);
  }

  private value(): string {
    const quote = this.source[this.at];
    if (quote === '"' || quote === "'") return this.quoted(quote);
    const bare = /[^\s>"'<]*/y;
    bare.lastIndex = this.at;
    const value = bare.exec(this.source)?.[0] ?? "";
    this.at += value.length;
    return value.replace(/\/$/, () => (this.source[this.at] === ">" ? "" : "/"));
  }

  private quoted(quote: string): string {
    const start = this.at + 1;
    const end = this.find(quote, start);
    const bracket = end < 0 ? -1 : this.source.slice(start, Math.min(end, start + LONGEST_MARKUP)).indexOf("<");
    const whole = end >= 0 && (bracket < 0 || /[\s/>?]/.test(this.source[end + 1] ?? ">"));
    const next = whole && !/[\s/>?]/.test(this.source[end + 1] ?? ">") ? /\s+[\w:.-]+=$/.exec(this.source.slice(Math.max(start, end - 60), end)) : null;
    if (next) {
      // The quote that was found opens the next attribute's value.
      this.sink.fault("an attribute's quote is never closed");
      this.at = end - next[0].length;
      return this.source.slice(start, this.at);
    }
    const stop = whole ? end : this.endOfMarkup(quote, start);
    if (stop !== null) {
      if (!whole) this.sink.fault("an attribute holds tags with quotes of their own");
      this.at = stop + 1;
      return this.source.slice(start, stop);
    }
    // A quote that is missing would swallow tags up to the next one.
    this.sink.fault("an attribute's quote is never closed");
    this.at = this.closing(">", start);
    return this.source.slice(start, this.at);
  }

  /** The end of a value in which somebody put tags as they are: the quote that stands in none of them and ends an attribute. */
  private endOfMarkup(quote: string, start: number): number | null {
    if (this.patience <= 0) return null;
    let inTag = false;
    let tags = 0;
    for (let at = start; at < Math.min(this.source.length, start + LONGEST_MARKUP); at++) {
      const char = this.source[at];
      if (char === "<") inTag = true;
      else if (char === ">" && !inTag && tags === 0) break;
      else if (char === ">") {
        inTag = false;
        tags += 1;
      } else if (char === quote && !inTag && /^(\s+[\w:.-]+\s*=|\s*[/?]?>)/.test(this.source.slice(at + 1, at + 60))) return at;
    }
    this.patience -= 1;
    return null;
  }

  private nameAt(at: number): string | null {
    NAME.lastIndex = at;
    return NAME.exec(this.source)?.[0] ?? null;
  }

  /** Place of a mark from here on, or -1. Places are asked for in the order of the text. */
  private find(mark: string, from: number): number {
    const known = this.found.get(mark) ?? -1;
    if (known >= from) return known === Infinity ? -1 : known;
    const found = this.source.indexOf(mark, from);
    this.found.set(mark, found < 0 ? Infinity : found);
    return found;
  }

  /** Place of the next mark, or the end of the text. */
  private closing(mark: string, from: number): number {
    const found = this.find(mark, from);
    return found < 0 ? this.source.length : found;
  }
}

/** What XML 1.0 has no place for, and what reading broken bytes leaves behind. */
const FORBIDDEN = /(?![\t\n\r\u0080-\u009f])\p{Cc}|[\ufffe\uffff]/gu;

/** Characters between U+0080 and U+009F are bytes of Windows-1252 that somebody took for Latin 1. */
const MISTAKEN = /[\u0080-\u0084\u0086-\u009f]/g;

function decode(raw: string): string {
  const decoded = raw.includes("&") ? decodeHTMLStrict(raw) : raw;
  return decoded.replace(FORBIDDEN, "").replace(MISTAKEN, (char) => iconv.decode(Buffer.from(char, "latin1"), "windows-1252").replace("\uFFFD", ""));
}
