import { Tokenizer } from "htmlparser2";

/** Elements may stand in each other up to here; real articles stay far below it. */
const DEEPEST = 200;
/** Whatever has fewer elements cannot be deep enough to matter, and passes as it is. */
const FEW = 1000;
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);
/** Elements whose end may be left out: those that each of these ends by beginning, where they stand innermost. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  p: ["p"], li: ["p", "li"], dt: ["p", "dt", "dd"], dd: ["p", "dt", "dd"], option: ["option"], optgroup: ["option", "optgroup"],
  td: ["p", "td", "th"], th: ["p", "td", "th"], tr: ["p", "td", "th", "tr"], tbody: ["p", "td", "th", "tr", "thead", "tbody"], tfoot: ["p", "td", "th", "tr", "tbody"],
  ...Object.fromEntries(["div", "ul", "ol", "dl", "table", "blockquote", "pre", "section", "article", "figure", "h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, ["p"]])),
};

/**
 * HTML whose elements stand in each other no deeper than parsers bear: they keep open elements in a list from which they
 * take time with the square of its length, so that half a megabyte of `<b>` would cost twenty seconds. Tags of deeper
 * elements go, what they hold stays; whatever closes several elements at once closes each of them by name, and what
 * closes nothing goes, so that no parser has more open than was counted here. Takes time linear in its length.
 */
export function withBoundedNesting(html: string): string {
  if (!moreThan(FEW, html)) return html;
  const open: string[] = [];
  /** Tags left out that still have to be closed, by name. */
  const left = new Map<string, number>();
  const pieces: string[] = [];
  let kept = 0;
  const replace = (start: number, end: number, by: string): void => {
    pieces.push(html.slice(kept, start), by);
    kept = end;
  };
  let name = "";
  let start = 0;
  const opened = (end: number): void => {
    if (VOID.has(name)) return;
    const ends = Object.hasOwn(ENDS, name) ? (ENDS[name] ?? []) : [];
    let ended = "";
    while (ends.includes(open.at(-1) ?? "")) ended += `</${open.pop()}>`;
    if (ended !== "") replace(start, start, ended);
    if (open.length < DEEPEST) open.push(name);
    else {
      left.set(name, (left.get(name) ?? 0) + 1);
      replace(start, end + 1, "");
    }
  };
  const closed = (nameStart: number, nameEnd: number): void => {
    const closing = html.slice(nameStart, nameEnd).toLowerCase();
    const gt = html.indexOf(">", nameEnd);
    const end = gt < 0 ? html.length : gt + 1;
    const missing = left.get(closing) ?? 0;
    if (missing > 0) left.set(closing, missing - 1);
    const at = missing > 0 ? -1 : open.lastIndexOf(closing);
    const ended = at < 0 ? [] : open.splice(at).reverse();
    replace(nameStart - 2, end, ended.map((one) => `</${one}>`).join(""));
  };
  scanTags(html, {
    onopentagname(nameStart, nameEnd) {
      start = nameStart - 1;
      name = html.slice(nameStart, nameEnd).toLowerCase();
    },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag: closed,
  });
  return pieces.join("") + html.slice(kept);
}

/**
 * How deep the elements of some HTML stand in each other, as far as `enough`: beyond that nobody need look. Unknown
 * elements count like others. Takes time linear in its length.
 */
export function nestingUpTo(enough: number, html: string): number {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const pop = (): void => {
    const last = open.pop() ?? "";
    counts.set(last, (counts.get(last) ?? 1) - 1);
  };
  let deepest = 0;
  let name = "";
  const opened = (): void => {
    if (deepest >= enough || VOID.has(name)) return;
    const ends = Object.hasOwn(ENDS, name) ? (ENDS[name] ?? []) : [];
    while (ends.includes(open.at(-1) ?? "")) pop();
    open.push(name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    deepest = Math.max(deepest, open.length);
  };
  scanTags(html, {
    onopentagname: (start, end) => void (name = html.slice(start, end).toLowerCase()),
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag(start, end) {
      const closing = html.slice(start, end).toLowerCase();
      if (deepest >= enough || (counts.get(closing) ?? 0) === 0) return;
      while (open.at(-1) !== closing) pop();
      pop();
    },
  });
  return deepest;
}

type TagEvents = { onopentagname: (start: number, end: number) => void; onopentagend: (end: number) => void; onselfclosingtag: (end: number) => void; onclosetag: (start: number, end: number) => void };

function scanTags(html: string, events: TagEvents): void {
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, {
    ...events,
    onattribname: ignore, onattribdata: ignore, onattribentity: ignore, onattribend: ignore, ontext: ignore, ontextentity: ignore,
    oncdata: ignore, oncomment: ignore, ondeclaration: ignore, onend: ignore, onprocessinginstruction: ignore,
  });
  tokenizer.write(html);
  tokenizer.end();
}

function moreThan(most: number, html: string): boolean {
  let count = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) if (++count > most) return true;
  return false;
}
