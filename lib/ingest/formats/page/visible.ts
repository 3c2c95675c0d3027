import type { ReadDate } from "@/lib/ingest/documents/types";
import { dateOfLine } from "@/lib/ingest/dates/head";
import { nameOf } from "./names";
import { textUpTo } from "./runs";

const BYLINE_NAME = /(?:^|[ -])(?:by-?line|author|authors|author-name|byline-name|writer|posted-by|article-author|post-author|entry-author|p-author|vcard)(?=[ -]|$)/;
const DATE_NAME = /(?:^|[ -])(?:date|dateline|timestamp|time|pub-?date|publish(?:ed)?(?:-date|-time|-on|-at)?|post-date|entry-date|article-date|posted-on|created|updated)(?=[ -]|$)/;
const BY = /^[\s\p{P}]*(?:by|von|par|por|di|da|door|av|af|autor|автор|text(?: by)?|words by|written by|story by|posted by)\s*:?\s+/iu;
/** A line that is nothing but a byline. */
const BY_NAME = /^By\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*\s*){2,4}$/u;
const FURTHEST = 4000;
const LONGEST = 120;

/** The date that a short text gives when giving a date is all it does. */
export function dateOfWords(words: string, evidence: string): ReadDate | null {
  const date = dateOfLine(words.slice(0, 120))?.date;
  if (!date) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  if (date.month === undefined) return { value: String(date.year), precision: "year", evidence };
  if (date.day === undefined) return { value: `${date.year}-${two(date.month)}`, precision: "month", evidence };
  return { value: `${date.year}-${two(date.month)}-${two(date.day)}`, precision: "day", evidence };
}

/** What stands beside a page's headline for a reader to see, as the last resort for what its head does not say. */
export function readVisible(document: Document): { byline: string | null; published: ReadDate | null } {
  const found: { byline: string | null; published: ReadDate | null } = { byline: null, published: null };
  let steps = 0;
  const headline = document.querySelector("h1");
  let passed = headline === null;
  for (const element of document.querySelectorAll("h1, [rel~=author], [itemprop=author], [class], time, p")) {
    if (element === headline) passed = true;
    if (++steps > FURTHEST || (found.byline && found.published)) break;
    const words = textUpTo(element, LONGEST + 1);
    if (words === "" || words.length > LONGEST) continue;
    const name = nameOf(element);
    if (found.byline === null && (element.matches("[rel~=author], [itemprop=author]") || BYLINE_NAME.test(name))) found.byline = nameIn(words);
    else if (found.byline === null && BY_NAME.test(words)) found.byline = nameIn(words);
    if (found.published === null && passed && (element.tagName.toUpperCase() === "TIME" || DATE_NAME.test(name) || BYLINE_NAME.test(name))) found.published = dateOfWords(words, `The page shows it beside its headline: ${words.slice(0, 60)}`);
  }
  return found;
}

/** The name in a byline: without "By", and without what follows a date, a bar or a comma with an office. */
function nameIn(words: string): string | null {
  const name = words.replace(BY, "").split(/\s*[|•·–—\n]\s*|\s+(?:on|updated|published|posted)\b|\s+\d|,?\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)(?=[\s,]|$)/i)[0]?.trim().replace(/[,;:]$/, "") ?? "";
  return /^\p{L}[\p{L}\p{M}.'’, &-]{2,80}$/u.test(name) && name.split(" ").length <= 10 && !/^(?:by|authors?|admin|staff|posted|published|last|last updated|updated|share|follow)$/i.test(name) ? name : null;
}
