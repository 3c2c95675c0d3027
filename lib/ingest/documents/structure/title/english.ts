import { sentenceStarts } from "../text";
import { faults } from "./faults";
import { LONGEST } from "./fit";
import { candidatesOf, mainClause } from "./variants";

/** Sentences of a paragraph that are considered, characters of one that are read, and what it costs to come later. */
const SENTENCES = 3;
const LONGEST_SENTENCE = 700;
const LATER = [0, 28, 36, 33, 40] as const;
/** Above this many points a plain cut of the lead serves as well. */
const HOPELESS = 70;

/**
 * A headline in the manner of English newspapers: of all that the first sentences might make, whole
 * or cut where a clause ends, the one with least against it. `body` tells which words the piece keeps
 * coming back to.
 */
export function englishTitle(paragraphs: readonly string[], body: string): string {
  const weigh = weigher(body);
  let best = { title: "", points: Infinity };
  for (const [at, sentence] of sentencesOf(paragraphs).entries()) {
    const question = /\?["”’]?$/.test(sentence);
    for (const { text, plain, cost, rest } of candidatesOf(sentence)) {
      const short = finish(text, question && rest === "");
      const title = withAge(at === 0 ? short : inFull(short, paragraphs[0] ?? ""), paragraphs[0] ?? "");
      if (title.length < 12) continue;
      const back = at > 0 && /\b(?:it|this|these|those)\b/.test(title) ? 9 : 0;
      const points = back + cost + (LATER[at] ?? 40) + faults(title, plain, rest) + (/^[^"“”]*(?:["“”][^"“”]*["“”][^"“”]*)*$/.test(text) ? 0 : 30) - weigh(title);
      if (points < best.points) best = { title, points };
    }
  }
  return best.points <= HOPELESS ? best.title : atWord(mainClause(sentencesOf(paragraphs)[0] ?? ""));
}

/** The first sentences of the first paragraph, then those of the second. */
function sentencesOf(paragraphs: readonly string[]): string[] {
  return paragraphs.slice(0, 2).flatMap((paragraph, at) => {
    const starts = [0, ...sentenceStarts(paragraph)];
    return starts.slice(0, SENTENCES - at).map((from, index) => paragraph.slice(from, starts[index + 1]).trim().slice(0, LONGEST_SENTENCE));
  }).filter((sentence) => sentence !== "");
}

const COMMON = /^(?:that|this|with|from|have|been|were|will|would|could|their|there|which|about|after|before|said|says|also|more|than|when|what|they|them|into|over|some|other|such|because|while|where|most|only|many|much|very|just|even)$/;
const stemsOf = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !COMMON.test(word)).map((word) => word.slice(0, 6));

/** Points in favour of a headline for words that the piece keeps coming back to, and for names and figures. */
function weigher(body: string): (title: string) => number {
  const times = new Map<string, number>();
  for (const stem of stemsOf(body)) times.set(stem, (times.get(stem) ?? 0) + 1);
  return (title) => {
    const own = [...new Set(stemsOf(title))];
    const sum = own.reduce((total, stem) => total + Math.min(2, Math.log2(times.get(stem) ?? 1)), 0);
    const facts = new Set(title.slice(1).match(/\p{Lu}[\p{L}’'-]+|\d[\d,.]*/gu) ?? []).size;
    return Math.min(10, sum * 0.8) + Math.min(5, facts) + (Math.min(85, title.length) - 40) * 0.08;
  };
}

/** A headline without its leading article and conjunctions, loose ends and open quotation marks. */
function finish(text: string, question: boolean): string {
  let title = text.replace(/^(?:But|And|Then|So(?! (?:far|many|much|long|called|that)\b)|Yet|However|Meanwhile|Notably|Indeed|Now|Still),? (?=\S)/, "").replace(/^(?:A|An) (?=\S)/i, "").replace(/^[Tt]he (?=\p{Ll}|(?:US|UK|EU|UN) )/u, "")
    .replace(/[\s,;:.–—-]+$/, "").replace(/\s+(?:and|or|but|the|a|an|of|to|in|on|at|with|for|that|as|by)$/i, "").trim();
  if ((title.match(/“/g)?.length ?? 0) > (title.match(/”/g)?.length ?? 0)) title += "”";
  if ((title.match(/"/g)?.length ?? 0) % 2 === 1) title = title.replace(/"(?=[^"]*$)/, "");
  title = title.slice(0, 1).toUpperCase() + title.slice(1);
  return question && !title.endsWith("?") ? `${title}?` : title;
}

/** A surname that opens a later sentence, with the first name that came before it. */
function inFull(title: string, lead: string): string {
  const surname = /^\p{Lu}\p{Ll}[\p{L}’'-]+?(?=['’]s |,? \p{Ll})/u.exec(title)?.[0];
  if (!surname || /^(?:The|But|In|A|An|This|It|He|She|They)$/.test(surname)) return title;
  const name = new RegExp(`(?<![.!?] )(?!(?:On|In|At|As|But|And|When|While|After|Before|Since|The|If|For|Yesterday|Today|Although) )\\p{Lu}\\p{Ll}[\\p{L}’'-]+ (?:\\p{Lu}\\. )?${surname}\\b`, "u").exec(lead)?.[0];
  return name && title.length + name.length - surname.length <= LONGEST ? name + title.slice(surname.length) : title;
}

/** "Ida Holm dies" with the age that the paragraph gives. */
function withAge(title: string, paragraph: string): string {
  const death = /^(?<who>\p{Lu}.*?) dies(?=$|,| at | in | on | after | from | of )/u.exec(title);
  const age = /\b(?:[Hh]e|[Ss]he|\p{Lu}[\p{L}’'-]+) was (?<years>\d{2,3})(?: years old)?[.,;]/u.exec(paragraph)?.groups?.years;
  if (!death || !age || /\d{2}/.test(title)) return title;
  const aged = `${death[0]} aged ${age}${title.slice(death[0].length).replace(/^,/, "")}`;
  return aged.length <= LONGEST ? aged : `${death[0]} aged ${age}`;
}

/** The last resort: the whole lead, or whole words of it with a sign that it goes on. */
function atWord(text: string): string {
  if (text.length <= LONGEST) return finish(text, false);
  const words = text.slice(0, LONGEST - 1).replace(/\s+\S*$/, "");
  // Not within a name, nor behind a word that wants another.
  const whole = words.replace(/(?:\s+(?:\p{Lu}[\p{L}.’'-]*|\p{Ll}{1,4}))+$/u, "");
  return `${finish(whole.length >= 40 ? whole : words, false)}…`;
}
