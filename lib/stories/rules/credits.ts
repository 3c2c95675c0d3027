import type { Credits } from "../types";
import { AGENCY_NAMES, agencyNamed, plainName } from "./agencies";

/** What an article says of itself, as far as it may credit others. */
export type Crediting = { title: string; standfirst: string | null; text: string; byline: string | null; dateline: string | null };

/** What is told after this is not what the article is about. */
const OPENING = 900;
const MOST_TEXT = 20_000;
/** Letters round a phrase that may hold a name. */
const WINDOW = 48;
const MOST_NAMED = 12;

/** Phrases before the name of who told it, by language; a name that follows has to be an outlet's to count. */
const BEFORE_NAME = [
  "according to", "as reported by", "first reported by", "reported by", "citing", "quoting", "told", "in an interview with", "obtained by",
  "laut", "zufolge berichtet", "nach angaben (?:von|der|des)", "nach informationen (?:von|der|des)", "unter berufung auf", "sagte (?:der|dem)", "gegenüber (?:der|dem)", "wie (?:die|der|das)",
  "selon", "d['’]après", "rapporté par", "révélé par", "a déclaré (?:à|au)", "citant", "cité par",
  "según(?: informó| informa| reveló| publicó| adelantó)?", "de acuerdo con", "citado por", "reportado por", "dijo (?:a|al)", "recogido por",
  "secondo", "riferito da", "riportato da", "ha detto (?:a|al|alla)", "citando",
  "segundo", "de acordo com", "disse (?:à|ao)", "revelado por", "volgens", "aldus", "enligt", "ifølge", "ifølgje", "według", "jak podaje", "podle", "potrivit", "szerint a",
  "по данным", "по сообщению", "со ссылкой на", "сообщает", "сообщила", "сообщило", "сообщил", "пишет", "за даними", "повідомляє", "посилаючись на",
  "وفق(?:ا|اً)? ?ل", "بحسب", "حسب", "نقلا عن", "نقلاً عن", "ذكرت", "أفادت", "قالت", "menurut", "theo", "göre",
];
/** Phrases after it. */
const AFTER_NAME = [
  "reported", "reports", "first reported", "has reported", "said in (?:a|its) report", "revealed",
  "berichtet", "berichtete", "meldet", "meldete", "zufolge", "rapporte", "a rapporté", "a révélé", "informó", "informa", "reportó", "riferisce", "scrive", "ha riferito", "informou", "noticiou",
  "meldt", "meldde", "rapporterar", "rapporterte", "podaje", "podała", "сообщает", "сообщило", "передает", "передаёт", "повідомляє", "bildirdi", "yazdı", "haberine göre", "nın haberine",
  "के अनुसार", "ने बताया", "melaporkan", "đưa tin",
];
const UNSPACED = [/据(?:《)?([^，。、》\s]{2,16}?)(?:》)?(?:的)?(?:报道|報道|报导|報導|消息|引述)/gu, /(?:援引|引述|转引自)(?:《)?([^，。、》\s]{2,14})/gu, /([^、。「」\s]{2,16}?)(?:によると|が報じた|が伝えた|の報道)/gu, /([^\s,.]{2,16}?)(?:에 따르면|이 보도|가 보도)/gu];

const start = "(?<![\\p{L}\\p{N}])";
const end = "(?![\\p{L}\\p{N}])";
// Arabic writes "to" onto the name.
const BEFORE = new RegExp(`${start}(?:${BEFORE_NAME.join("|")})(?:${end}\\s*|(?<=ل))([^\\n.;:!?]{2,${WINDOW}})`, "giu");
const AFTER = new RegExp(`([^\\n.;:!?]{2,${WINDOW}})\\s+(?:${AFTER_NAME.join("|")})${end}`, "giu");

const DATELINE = /^[^\n(]{0,60}\(([^)\n]{2,40})\)\s*(?:[-–—:.]|$)/u;
const ENDING = new RegExp(`(?:^|[\\n(（/\\s—–-])(${AGENCY_NAMES})(?:[/,\\s]+[\\p{L}\\p{N}]{1,12}){0,2}[)）.]?\\s*$`, "u");
const IN_BYLINE = new RegExp(`(?<![\\p{L}\\p{N}])(${AGENCY_NAMES})(?![\\p{L}\\p{N}])`, "u");
const OF_A_PICTURE = /^\s*(?:photo|picture|image|foto|bild|imagen|immagine|фото|图|写真|صورة)/iu;

/**
 * Whom an article credits with what it tells: an agency in its dateline, byline or last line, and names after phrases
 * such as "according to" in its headline and opening, or wherever it says them twice. Links are the caller's to find.
 */
export function creditsOf(article: Crediting): Omit<Credits, "links"> {
  return { agency: agencyIn(article), named: namedIn(article) };
}

function agencyIn({ text, byline, dateline }: Crediting): string | null {
  const lines = text.trimEnd().split("\n");
  const last = lines.at(-1) ?? "";
  const signed = last.length <= 200 && !OF_A_PICTURE.test(last) ? ENDING.exec(last)?.[1] : undefined;
  const written = byline ? IN_BYLINE.exec(byline)?.[1] : undefined;
  const inHead = DATELINE.exec(dateline ?? "")?.[1] ?? DATELINE.exec(text.trimStart().slice(0, 160))?.[1] ?? IN_BYLINE.exec(dateline ?? "")?.[1];
  if (inHead) return agencyNamed(inHead) ?? inHead.trim();
  const name = written ?? signed;
  return name ? agencyNamed(name) : null;
}

function namedIn({ title, standfirst, text }: Crediting): Credits["named"] {
  const opening = [title, standfirst ?? "", text.slice(0, OPENING)].join("\n");
  const found = spansIn(opening);
  const later = spansIn(text.slice(OPENING, MOST_TEXT));
  const times = new Map<string, number>();
  for (const one of later) times.set(beginning(one), (times.get(beginning(one)) ?? 0) + 1);
  const repeated = later.filter((one) => (times.get(beginning(one)) ?? 0) > 1);
  const seen = new Set<string>();
  return [...found, ...repeated].filter(({ name }) => !seen.has(name) && seen.add(name)).slice(0, MOST_NAMED);
}

/** What stands where a name would: it is compared with the names of outlets later, and most of it is none. */
function spansIn(text: string): Credits["named"] {
  const spans = (pattern: RegExp, at: "start" | "end") => Array.from(text.matchAll(pattern), (match) => {
    const parts = (match[1] ?? "").split(/[,，"“”«»()]/u);
    return { name: tidy((at === "start" ? parts.find((part) => part.trim()) : parts.at(-1)) ?? ""), at, words: tidy(match[0]) };
  });
  return [...spans(BEFORE, "start"), ...spans(AFTER, "end"), ...UNSPACED.flatMap((pattern) => spans(pattern, "start"))].filter(({ name }) => name.length > 1);
}

/** Two words by which the same name is known again. */
const beginning = ({ name, at }: Credits["named"][number]) => plainName(name).split(" ").slice(...(at === "start" ? [0, 2] : [-2])).join(" ");

const tidy = (text: string) => text.replace(/\s+/gu, " ").trim();
