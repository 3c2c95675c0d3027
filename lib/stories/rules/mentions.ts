/** What a text names, counts and quotes, each as it stands there, once. */
export type Mentions = { names: string[]; numbers: { text: string; value: string }[]; quotes: string[] };

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}\\p{N}’'.-]*[\\p{L}\\p{M}\\p{N}]";
const SMALL = "(?:of|the|and|for|de|del|della|der|den|des|du|di|da|do|dos|van|von|zu|la|le|al|el|y|e|bin|ibn)";
/** Capitalised words in a row, small ones between them allowed. */
const NAME = new RegExp(`${CAPITAL}(?:\\s+(?:${SMALL}\\s+){0,2}${CAPITAL})*`, "gu");
/** Where every noun has a capital, one word alone is no name unless it is all capitals. */
const NOUNS_HAVE_CAPITALS = new Set(["de", "lb", "gsw", "nds"]);
/** Names in scripts without capitals, as far as they show themselves: titles, and foreign words. */
const UNCASED = [/《([^》]{2,30})》/gu, /[\p{Script=Katakana}ー]{3,}(?:・[\p{Script=Katakana}ー]+)*/gu, /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}，。、\s])[A-Za-z][A-Za-z0-9&.-]{2,}(?:\s[A-Z][A-Za-z0-9&.-]+)*/gu];
const HAS_UNCASED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}]{2}/u;
/** A word begins a sentence here, and has its capital from that. */
const OPENS = /(?:^|[.!?:…\n“”„«»"'‘’(–—]\s*)$/u;
/** "I", "I'd", "I’ll". */
const ABOUT_ONESELF = /^I(?:[’']\p{L}+)?$/u;

/** Names of people, places and organisations, as far as capitals or signs show them. */
export function namesIn(text: string, lang: string): string[] {
  const found = HAS_UNCASED.test(text) ? UNCASED.flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => match[1] ?? match[0])) : casedNames(text, lang);
  return unique(found.map((name) => name.replace(/\s+/gu, " ").replace(/[’']s$/u, "")));
}

function casedNames(text: string, lang: string): string[] {
  const nouns = NOUNS_HAVE_CAPITALS.has(lang.split("-")[0] ?? "");
  const days = daysAndMonths(lang);
  const lower = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu) ?? []);
  return Array.from(text.matchAll(NAME)).flatMap((match) => {
    const opens = OPENS.test(text.slice(Math.max(0, match.index - 3), match.index));
    let words = match[0].split(/\s+/u).filter((word) => !ABOUT_ONESELF.test(word));
    // Its first word may have its capital from the sentence that it begins.
    if (opens && (words.length === 1 || lower.has(words[0]?.toLowerCase() ?? "") || (words[0]?.length ?? 0) < 4)) words = words.slice(1);
    while (words[0] && /^\p{Ll}/u.test(words[0])) words = words.slice(1);
    const name = words.join(" ");
    if (name.length < 3 || days.has(name.toLowerCase())) return [];
    if (words.length === 1 && nouns && !/^\p{Lu}{2,}/u.test(name)) return [];
    return [name];
  });
}

const known = new Map<string, ReadonlySet<string>>();

/** Names of days and months, which some languages write with capitals. */
function daysAndMonths(lang: string): ReadonlySet<string> {
  const found = known.get(lang);
  if (found) return found;
  const [tag = "en"] = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang) ? Intl.DateTimeFormat.supportedLocalesOf(lang) : [];
  const name = (options: Intl.DateTimeFormatOptions, at: number) => new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }).format(at).toLowerCase();
  const names = new Set([...Array(7).keys()].map((day) => name({ weekday: "long" }, Date.UTC(2024, 0, 1 + day))).concat([...Array(12).keys()].map((month) => name({ month: "long" }, Date.UTC(2024, month, 1)))));
  known.set(lang, names);
  return names;
}

/** Numbers with what they count, where that is a share, money or a power of ten. */
const UNIT = "%|per ?cent|percent|Prozent|por ciento|pour cent|per cento|процент\\p{L}*|thousand|million(?:en|s|es)?|mio\\.?|mrd\\.?|billion(?:s|en)?|bn|milliard(?:en|s)?|milliarde|trillion|billón|millones|mil|milhões|bilhões|milioni|miliardi|тыс\\.?|млн|млрд|трлн|مليون|مليار|ألف|千|万|萬|亿|億|兆|만|억|조";
const NUMBER = new RegExp(`(?<![\\p{Lu}\\p{Ll}\\p{N}.,])(?:[€$£¥₽₹]\\s?)?(\\p{N}+(?:[.,’' \\u00a0\\u202f]\\p{N}{3})*(?:[.,]\\p{N}+)?)\\s?(${UNIT})?(?!\\p{N})`, "giu");

const POWERS: [RegExp, number, ReadonlySet<string>?][] = [
  [/^(?:thousand|mil(?!l|h)|тыс|ألف|千)/u, 1e3], [/^(?:million|mio|milhões|milioni|millones|млн|مليون)/u, 1e6], [/^(?:万|萬|만)/u, 1e4], [/^(?:亿|億|억)/u, 1e8],
  [/^billion/u, 1e12, new Set(["de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb"])], [/^(?:billion|bn|bilhões|mrd|milliard|miliardi|млрд|مليار)/u, 1e9], [/^(?:trillion|billón|трлн|兆|조)/u, 1e12],
];

/** The numbers of a text that tell something: no single digit without a unit. Two of one value are the same however they are written. */
export function numbersIn(text: string, lang: string): Mentions["numbers"] {
  const found = new Map<string, string>();
  for (const match of text.normalize("NFKC").matchAll(NUMBER)) {
    const [whole, digits = "", unit = ""] = match;
    const plain = inDigits(digits);
    const number = valueOf(plain);
    const share = /^(?:%|per|prozent|por|pour|процент)/iu.test(unit);
    if (!Number.isFinite(number) || (unit === "" && plain.replace(/\D/g, "").length < 2)) continue;
    const power = share ? 1 : (POWERS.find(([pattern, , only]) => pattern.test(unit.toLowerCase()) && (!only || only.has(lang.split("-")[0] ?? "")))?.[1] ?? 1);
    const value = `${Math.round(number * power * 1e6) / 1e6}${share ? "%" : ""}`;
    if (!found.has(value)) found.set(value, whole.replace(/\s+/gu, " ").trim());
  }
  return [...found].map(([value, text]) => ({ value, text }));
}

const ZEROS = [0x660, 0x6f0, 0x966];

function inDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}

/** "1,471", "1.471" and "1 471" are one number; a sign before one or two digits begins a fraction. */
function valueOf(digits: string): number {
  const plain = digits.replace(/[\s’']/gu, "");
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(plain)) return Number(plain.replace(/[.,]/gu, ""));
  const at = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  return at === -1 ? Number(plain) : Number(`${plain.slice(0, at).replace(/[.,]/gu, "")}.${plain.slice(at + 1)}`);
}

const QUOTES = [/“([^“”\n]{12,400})”/gu, /„([^„“”\n]{12,400})[“”]/gu, /"([^"\n]{12,400})"/gu, /«([^«»\n]{12,400})»/gu, /「([^「」\n]{6,200})」/gu, /『([^『』\n]{6,200})』/gu, /“([\p{Script=Han}，。、！？\p{N}]{6,200})”/gu];

/** What a text quotes at some length. */
export function quotesIn(text: string): string[] {
  return unique(QUOTES.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, said = ""]) => said.trim())).filter((said) => said.split(/\s+/u).length > 2 || /[\p{Script=Han}\p{Script=Hiragana}]/u.test(said)));
}

function unique(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => text !== "" && !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}
