import { TOPICS } from "@/lib/closed-lists";
import type { Topic } from "@/lib/closed-lists";
import { isLetterAt } from "./letters";
import { TOPIC_WORDS } from "./topic-words";

/** A topic found in a text, its score and the words that show it, heaviest first. */
export type TopicFinding = { topic: Topic; score: number; evidence: string };

type Entry = { topic: Topic; weight: number };
/**
 * `phrases`: words that begin a phrase, and how many words the longest of them has. `begins`: whether anything begins like
 * the word at a place of a text, by its first letters; it may be wrong in saying yes.
 */
type Lexicon = { words: Map<string, Entry[]>; stems: Map<string, Entry[]>; phrases: Map<string, number>; begins: (text: string, at: number) => boolean };

/** Letters of a word's beginning by which most words of a text are known to be none of the lexicon's. */
const BEGINNING = 4;

const lexicon = buildLexicon();

/** How much a hit in the title counts against one in the text. */
const TITLE_FACTOR = 3;
/** Characters of text that are looked at: what a piece is about shows in its first screens. */
const SAMPLE_CHARACTERS = 6000;
/** Score that the best topic must reach, and the share of it that a second must. */
const ENOUGH = 9;
const SECOND_SHARE = 0.6;
/** Different words that must agree, so that one repeated word is not a topic. */
const FEWEST_WORDS = 3;

/**
 * At most two topics of a text, from the closed list, each with the words that show it; none when
 * the text is not English enough for the lexicon or too little agrees. Repeats of a word count less
 * and less, and longer texts need more.
 */
export function findTopics(title: string, text: string): TopicFinding[] {
  const hits = new Map<Topic, Map<string, number>>();
  const words = count(title, TITLE_FACTOR, hits) + count(text.slice(0, SAMPLE_CHARACTERS), 1, hits);
  if (words === 0) return [];
  // A text of 150 words is the measure; one four times as long gathers about twice the hits.
  const length = Math.max(1, Math.sqrt(words / 150));
  const found = TOPICS.flatMap((topic) => {
    const own = hits.get(topic);
    if (!own || own.size < FEWEST_WORDS) return [];
    const score = [...own.values()].reduce((sum, weight) => sum + weight, 0) / length;
    const shown = [...own].toSorted((a, b) => b[1] - a[1]).slice(0, 5).map(([word]) => `“${word}”`);
    return [{ topic, score: Number(score.toFixed(1)), evidence: shown.join(", ") }];
  }).toSorted((a, b) => b.score - a.score);
  const best = found[0];
  if (!best || best.score < ENOUGH) return [];
  return found.filter((finding, index) => index < 2 && finding.score >= Math.max(ENOUGH, best.score * SECOND_SHARE));
}

/** Adds the hits of a text to `hits` and returns its number of words. */
function count(text: string, factor: number, hits: Map<Topic, Map<string, number>>): number {
  const lower = text.toLowerCase().replace(/[’]/g, "'");
  const places = wordPlaces(lower);
  const words = places.length / 2;
  const wordAt = (at: number) => lower.slice(places[at * 2], places[at * 2 + 1]);
  const seen = new Map<string, number>();
  for (let at = 0; at < words; at += 1) {
    // Of nearly all words their first letters are enough to pass on.
    if (!lexicon.begins(lower, places[at * 2] ?? 0)) continue;
    const first = wordAt(at);
    for (let length = Math.min(lexicon.phrases.get(first) ?? 1, words - at); length > 0; length -= 1) {
      const phrase = length === 1 ? first : Array.from({ length }, (_, more) => wordAt(at + more)).join(" ");
      const entries = length === 1 ? entriesOfWord(first) : entriesOf(phrase);
      if (!entries) continue;
      const times = (seen.get(phrase) ?? 0) + 1;
      seen.set(phrase, times);
      // The second hit of a word counts half, the third a third.
      for (const { topic, weight } of entries) add(hits, topic, phrase, (weight * factor) / times);
      at += length - 1;
      break;
    }
  }
  return words;
}

const [AMPERSAND, HYPHEN, APOSTROPHE, S] = ["&", "-", "'", "s"].map((char) => char.charCodeAt(0));

/** Where each word begins and ends, one after the other: letters, digits and `&`, with `-` and `'` within, without an `'s` at the end. */
function wordPlaces(text: string): number[] {
  const places: number[] = [];
  const begins = (at: number) => isLetterAt(text, at) || text.charCodeAt(at) === AMPERSAND;
  const goesOn = (at: number) => begins(at) || text.charCodeAt(at) === HYPHEN || text.charCodeAt(at) === APOSTROPHE;
  for (let at = 0; at < text.length; at += 1) {
    if (!begins(at)) continue;
    const start = at;
    while (at < text.length && goesOn(at)) at += 1;
    const possessive = at - start >= 2 && text.charCodeAt(at - 1) === S && text.charCodeAt(at - 2) === APOSTROPHE;
    places.push(start, possessive ? at - 2 : at);
  }
  return places;
}

function add(hits: Map<Topic, Map<string, number>>, topic: Topic, phrase: string, weight: number): void {
  const own = hits.get(topic) ?? new Map<string, number>();
  own.set(phrase, (own.get(phrase) ?? 0) + weight);
  hits.set(topic, own);
}

/** Most words of a text are words of the one before. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, Entry[] | null>();

function entriesOfWord(word: string): Entry[] | null {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const entries = entriesOf(word) ?? null;
  remembered.set(word, entries);
  return entries;
}

function entriesOf(phrase: string): Entry[] | undefined {
  const exact = lexicon.words.get(phrase);
  if (exact) return exact;
  // What a stem may go on with is an ending, never another word.
  const shortest = Math.max(4, phrase.lastIndexOf(" ") + 1);
  for (let length = phrase.length; length >= shortest; length -= 1) {
    const stem = lexicon.stems.get(phrase.slice(0, length));
    if (stem) return stem;
    // Endings are short: "immigra" may be followed by "tion", hardly by more.
    if (phrase.length - length > 6) return undefined;
  }
  return undefined;
}

function buildLexicon(): Lexicon {
  const beginnings = new Uint8Array(27 ** BEGINNING);
  const built: Lexicon = { words: new Map(), stems: new Map(), phrases: new Map(), begins: (text, at) => beginnings[placeOf(text, at)] !== 0 };
  for (const topic of TOPICS) {
    for (const weight of [1, 2, 3] as const) {
      for (const entry of TOPIC_WORDS[topic][weight].split("|")) {
        const target = entry.endsWith("*") ? built.stems : built.words;
        const key = entry.replace(/\*$/, "");
        beginnings[placeOf(key, 0)] = 1;
        const entries = target.get(key) ?? [];
        if (!entries.some((each) => each.topic === topic)) entries.push({ topic, weight });
        target.set(key, entries);
        const [first = key, ...more] = key.split(" ");
        if (more.length > 0) built.phrases.set(first, Math.max(built.phrases.get(first) ?? 1, more.length + 1));
      }
    }
  }
  return built;
}

/** The place of the beginning of the word at a place of a text among all beginnings of a to z; what is none of these ends it. */
function placeOf(text: string, at: number): number {
  let place = 0;
  let ended = false;
  for (let more = 0; more < BEGINNING; more += 1) {
    const letter: number = ended ? 0 : text.charCodeAt(at + more) - 96;
    ended = !(letter >= 1 && letter <= 26);
    place = place * 27 + (ended ? 0 : letter);
  }
  return place;
}
