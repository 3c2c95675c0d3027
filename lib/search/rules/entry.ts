import { ANY_MARK, dayMarks, dayOf, kindMark, langMark, mainMark, sourceMark, titleMark, topicMark } from "./marks";
import { languageOf } from "./stem";
import { wordsOf } from "./words";

/** What search knows of an article. Texts may be of any length. */
export type Searchable = {
  title: string;
  standfirst: string | null;
  text: string;
  sourceName: string;
  sourceId: number;
  lang: string;
  kind: string;
  topics: readonly number[];
  sortAt: Date;
};

/** `terms`: the text of a tsvector; `length`: places; `words`: each term with a way of writing it, and whether the title has it, and the marks of where it stands. */
export type SearchText = { terms: string; length: number; words: Map<string, { shown: string; title: boolean }> };

/** Characters of a text that are indexed: some 20,000 words. */
const MOST_TEXT = 120_000;
/** Between two parts, so that no phrase runs on from one into the next. */
const GAP = 20;
/** PostgreSQL knows no later place, and of one word we keep so many. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 40;
/** Places of the text in which what it is about is named, and how often a word is said of what an article is about. */
const LEAD = 50;
const OFTEN = 3;

type Found = { shown: string; places: number[]; weights: string[]; count: number; title: boolean; main: boolean };

/**
 * The words of an article as they are found: those of its title have weight A, of its standfirst B, of its source's name C,
 * of its text D. A word of the title stands there once more with the sign of titles, and one that the article is about
 * (in the title, the standfirst or the first words, or often said) with another; so the index alone tells the best matches.
 */
export function searchText(article: Searchable): SearchText {
  const found = new Map<string, Found>();
  let place = 1;
  const take = (text: string, weight: "A" | "B" | "C" | "D") => {
    const first = place;
    for (const word of wordsOf(text, article.lang, place)) {
      const known = found.get(word.term);
      const main = weight === "A" || weight === "B" || (weight === "D" && word.place - first < LEAD);
      if (known) {
        known.count += 1;
        known.main ||= main;
        known.title ||= weight === "A";
        if (known.places.length < MOST_PLACES && word.place <= LAST_PLACE) {
          known.places.push(word.place);
          known.weights.push(weight);
        }
      } else {
        found.set(word.term, { shown: text.slice(word.from, word.to), places: [Math.min(word.place, LAST_PLACE)], weights: [weight], count: 1, title: weight === "A", main });
      }
      place = Math.max(place, word.place + 1);
    }
    const length = place - first;
    place += GAP;
    return length;
  };
  const parts = [take(article.title, "A"), take(article.standfirst ?? "", "B"), take(article.sourceName, "C"), take(article.text.slice(0, MOST_TEXT), "D")];
  const length = parts.reduce((sum, part) => sum + part, 0);
  const words = new Map(Array.from(found, ([term, { shown, title }]) => [term, { shown, title }]));
  for (const mark of standsAt(article)) words.set(mark, { shown: "", title: false });
  return { terms: vectorOf(found, [...standsAt(article), ...dayMarks(dayOf(article.sortAt))], Math.max(OFTEN, length / 200)), length, words };
}

function standsAt(article: Searchable): string[] {
  return [ANY_MARK, sourceMark(article.sourceId), kindMark(article.kind), langMark(languageOf(article.lang)), ...article.topics.map(topicMark)];
}

function vectorOf(found: ReadonlyMap<string, Found>, marks: readonly string[], often: number): string {
  const lexemes = marks.map(quoted);
  for (const [term, { places, weights, count, title, main }] of found) {
    lexemes.push(`${quoted(term)}:${places.map((place, at) => place + (weights[at] === "D" ? "" : weights[at]!)).join(",")}`);
    if (title) lexemes.push(quoted(titleMark(term)));
    if (main || count >= often) lexemes.push(quoted(mainMark(term)));
  }
  return lexemes.join(" ");
}

/** A lexeme as tsvector and tsquery read it, whatever is in it. */
export function quoted(lexeme: string): string {
  return /['\\]/.test(lexeme) ? `'${lexeme.replace(/['\\]/g, "$&$&")}'` : `'${lexeme}'`;
}
