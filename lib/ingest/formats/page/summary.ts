/** What the rule looks at of a feed's entry: `summary` and `content` are HTML or text. */
export type SummaryEntry = {
  title: string | null;
  summary: string | null;
  content: string | null;
  url: string | null;
  enclosures?: readonly { type: string | null }[];
};

/** Letters below which a text is a teaser, and above which it is taken for whole. A character of an unspaced script counts as three. */
const TEASER = 450;
const WHOLE = 2500;
/** Letters below which a single paragraph is no article. */
const ONE_PARAGRAPH = 900;

const BREAKS_OFF = /(?:…|\.{3,}|\[\s*(?:…|\.{3}|&hellip;|\+\])\s*\]?|\(\s*(?:…|\.{3})\s*\)|»|→|&raquo;)\s*$/;
const READ_MORE = new RegExp(
  "(?:(?:read|see|learn|view|find out|click|continue|keep)\\s+(?:more|reading|on|full|the (?:full|rest|whole|complete|entire)|here|it all)|full (?:story|article|text|post)|more\\s*[>»→]|the post .{1,300} (?:appeared|was published) first on .{1,120}|"
  + "weiterlesen|mehr lesen|mehr erfahren|zum (?:ganzen )?artikel|lire la suite|lire (?:plus|l['’]article)|en savoir plus|leer (?:más|mas|completo|nota)|seguir leyendo|ver más|continua a leggere|leggi (?:tutto|l['’]articolo|di più)|leia mais|continue lendo|continuar lendo|saiba mais|lees (?:meer|verder)|"
  + "läs (?:mer|hela)|les (?:mer|hele)|læs (?:mere|hele)|lue lisää|czytaj (?:więcej|dalej)|читать (?:далее|дальше|полностью)|подробнее|číst (?:dále|více)|tovább|devamını oku|devamı|阅读(?:全文|更多|原文)|查看(?:全文|更多)|全文|続きを(?:読む|見る)|더 ?보기|계속 ?읽기|اقرأ المزيد|המשך קריאה|διαβάστε περισσότερα)"
  + "(?:[\\s\\p{P}\\p{S}]{1,4}[\\p{L}\\p{N}]{1,20}){0,8}[\\s\\p{P}\\p{S}]{0,20}(?:&\\w{2,8};)?\\s*$",
  "iu",
);
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/**
 * Why a feed's entry is taken for a summary whose page should be fetched, in words; null where it carries the whole text,
 * or where there is no page to fetch.
 */
export function whyOnlySummary(entry: SummaryEntry): string | null {
  if (entry.url === null || !/^https?:\/\//i.test(entry.url)) return null;
  if (isLong(entry.content ?? "") || isLong(entry.summary ?? "")) return null;
  const content = plain(entry.content);
  const summary = plain(entry.summary);
  const body = weight(content) >= weight(summary) ? content : summary;
  const letters = weight(body);
  if (letters === 0) return "The entry has no text.";
  if (entry.title === null || entry.title.trim() === "") return null;
  if (entry.enclosures?.some(({ type }) => /^(?:audio|video)\//i.test(type ?? ""))) return null;
  if (letters < WHOLE * 1.5 && READ_MORE.test(body.slice(-400))) return "Its text ends by asking to read on elsewhere.";
  if (letters < WHOLE && BREAKS_OFF.test(body.slice(-40))) return "Its text breaks off.";
  if (letters < TEASER) return "Its text is too short to be an article.";
  const carries = body === content && weight(content) > weight(summary) * 1.5;
  if (!carries && letters < ONE_PARAGRAPH && paragraphs(entry.content ?? entry.summary ?? "") < 2) return "Its text is a single paragraph.";
  return null;
}

/** Whether a feed gives only a summary of an entry, so that its page has to be fetched for the text. */
export function isOnlySummary(entry: SummaryEntry): boolean {
  return whyOnlySummary(entry) !== null;
}

/** Whether there is more text than any rule asks about, by a count that never errs upwards: most texts of feeds have it. */
function isLong(html: string): boolean {
  if (html.length < WHOLE * 1.5 || /<(?:script|style)\b/i.test(html)) return false;
  let letters = 0;
  for (let at = 0; at < html.length; at += 1) {
    const char = html[at] ?? "";
    if (char === "<") at = ends(html, ">", at);
    else if (char === "&") at = Math.min(ends(html, ";", at), at + 9);
    else if (char > " " && (char < "\u007f" || char.trim() !== "")) letters += 1;
    if (letters >= WHOLE * 1.5) return true;
  }
  return false;
}

function ends(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at;
}

/** The words of some HTML, roughly and quickly: markup and scripts go. */
export function plain(html: string | null): string {
  return withoutScripts(html ?? "").replace(/<[^<>]*>/g, " ").replace(/&(?:nbsp|#160);/g, " ").replace(/&(?:hellip|#8230);/g, "…").replace(/&(?:#0?39|apos|rsquo|#8217);/g, "’").replace(/\s+/g, " ").trim();
}

/** Cut by hand: a pattern would look for each end again from every beginning. */
function withoutScripts(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const [tag] of html.matchAll(/<(?:script|style)\b/gi)) {
    const from = html.indexOf(tag, at);
    if (from < at) continue;
    parts.push(html.slice(at, from));
    const end = html.indexOf("</", from + tag.length);
    if (end < 0) return parts.join(" ");
    at = end;
  }
  return [...parts, html.slice(at)].join(" ");
}

const weight = (text: string) => text.length + 2 * (text.match(UNSPACED)?.length ?? 0);

function paragraphs(html: string): number {
  return html.split(/<\/p>|<br\s*\/?>\s*<br|<\/li>|<\/div>|\n\s*\n/i).filter((part) => plain(part).length > 40).length;
}
