import type { Topic } from "@/lib/closed-lists";
import { TOPICS } from "@/lib/closed-lists";
import { addPhrase, emptyLexicon, lexiconOf, lookUp, type Lexicon } from "./topic-lexicon";

/** A topic found in a text, its score and the words that show it, heaviest first. */
export type TopicFinding = { topic: string; score: number; evidence: string };

/** A topic of the site's own, with the words that show it. */
export type OwnTopic = { slug: string; words: readonly string[] };

/** What a text has of one topic: its score, and each of its words with what it weighs there. */
export type TopicScore = { topic: string; score: number; words: Map<string, number> };

/** How much a hit in the title counts against one in the text. */
const TITLE_FACTOR = 3;
/** Characters of text that are looked at: what a piece is about shows in its first screens. */
const SAMPLE_CHARACTERS = 6000;
/** Score that the best topic of a whole article must reach, and the share of it that a second must. */
const ENOUGH = 9;
const SECOND_SHARE = 0.6;
/** Different words that must agree, so that one repeated word is not a topic. */
const FEWEST_WORDS = 3;
/** Of a few lines less is asked: of so many words, all of it. */
const WHOLE = 60;

/**
 * At most two topics of a text, from the closed list, each with the words that show it; none where too little agrees, or
 * there is no lexicon of the language.
 * @param lang BCP 47; by it the lexicon is chosen
 */
export function findTopics(title: string, text: string, lang: string): TopicFinding[] {
  const { scores, words } = topicScores(title, text, lang);
  const share = Math.min(1, words / WHOLE);
  const enough = ENOUGH * (0.6 + 0.4 * share);
  const fewest = Math.max(1, Math.round(FEWEST_WORDS * share));
  const found = scores.filter(({ words: hits }) => hits.size >= fewest);
  const best = found[0];
  if (!best || best.score < enough) return [];
  return found.filter(({ score }, index) => index < 2 && score >= Math.max(enough, best.score * SECOND_SHARE)).map(findingOf);
}

function findingOf({ topic, score, words }: TopicScore): TopicFinding {
  return { topic, score: Number(score.toFixed(1)), evidence: [...words].toSorted((a, b) => b[1] - a[1]).slice(0, 5).map(([word]) => `“${word}”`).join(", ") };
}

/** Words of a site's own topic weigh as much as those that hardly occur elsewhere; one in the title is enough, or two in the text. */
const OWN_WEIGHT = 4;
const ENOUGH_OWN = 6;

/** The topic of the site's own that a text shows most, with the words that do; null where none of their words stand in it. */
export function findOwnTopic(title: string, text: string, lang: string, own: readonly OwnTopic[]): TopicFinding | null {
  const hits = new Map<string, Map<string, number>>();
  const lexicon = ownLexicon(primaryOf(lang), own);
  count(lexicon, title, TITLE_FACTOR, hits);
  count(lexicon, text.slice(0, SAMPLE_CHARACTERS), 1, hits);
  const [best] = scored(hits, 1);
  return best && best.score >= ENOUGH_OWN ? findingOf(best) : null;
}

/** What a text has of each topic, the most first; repeats of a word count less and less, and longer texts need more. */
export function topicScores(title: string, text: string, lang: string): { scores: TopicScore[]; words: number } {
  const hits = new Map<string, Map<string, number>>();
  const lexicon = lexiconOf(primaryOf(lang));
  const words = lexicon === null ? 0 : count(lexicon, title, TITLE_FACTOR, hits) + count(lexicon, text.slice(0, SAMPLE_CHARACTERS), 1, hits);
  // A text of 150 words is the measure; one four times as long gathers about twice the hits.
  return { scores: scored(hits, Math.max(1, Math.sqrt(words / 150))), words };
}

const primaryOf = (lang: string): string => lang.toLowerCase().split("-")[0] ?? "";

function scored(hits: ReadonlyMap<string, Map<string, number>>, length: number): TopicScore[] {
  const scores = [...hits].map(([topic, words]) => ({ topic, score: [...words.values()].reduce((sum, weight) => sum + weight, 0) / length, words }));
  return scores.sort((a, b) => b.score - a.score || placeOf(a.topic) - placeOf(b.topic));
}

function placeOf(topic: string): number {
  const place = TOPICS.indexOf(topic as Topic);
  return place < 0 ? TOPICS.length : place;
}

/** Adds the hits of a text to `hits` and returns its number of words. */
function count(lexicon: Lexicon, text: string, factor: number, hits: Map<string, Map<string, number>>): number {
  const seen = new Map<string, number>();
  return lookUp(lexicon, text, (phrase, signs) => {
    const times = (seen.get(phrase) ?? 0) + 1;
    seen.set(phrase, times);
    for (const { topic, weight } of signs) {
      const own = hits.get(topic) ?? new Map<string, number>();
      hits.set(topic, own);
      // The second hit of a word counts half, the third a third.
      own.set(phrase, (own.get(phrase) ?? 0) + (weight * factor) / times);
    }
  });
}

let lastOwn: { own: readonly OwnTopic[]; lexicons: Map<string, Lexicon> } | undefined;

function ownLexicon(lang: string, own: readonly OwnTopic[]): Lexicon {
  if (lastOwn?.own !== own) lastOwn = { own, lexicons: new Map() };
  const known = lastOwn.lexicons.get(lang);
  if (known) return known;
  const lexicon = emptyLexicon(lang);
  for (const { slug, words } of own) for (const word of words) addPhrase(lexicon, word, { topic: slug, weight: OWN_WEIGHT });
  lastOwn.lexicons.set(lang, lexicon);
  return lexicon;
}
