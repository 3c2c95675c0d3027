import { TOPICS } from "@/lib/closed-lists";
import { readingOf, wordPlaces, type Reading } from "./topic-reading";
import { TOPIC_WORDS } from "./topic-words";

/** What a phrase is a sign of, and how strong a one. */
type Sign = { topic: string; weight: number };
/** The words that follow the first of a phrase. */
type Rest = { text: string; stem: boolean }[];
type Phrase = { key: string; rest: Rest; signs: Sign[] };

/** Words and phrases of one language by their first word, or by the beginning of it. `starts`: first letters, and how long the longest word is that begins so. */
export type Lexicon = { reading: Reading; words: Map<string, Phrase[]>; stems: Map<string, Phrase[]>; starts: Map<string, number>; known: Map<string, Phrase[] | null> };

/** Called for each phrase that is found, with the words as they stand there. */
export type Found = (words: string, signs: readonly Sign[]) => void;

const WEIGHTS = [3, 2, 1];
/** Most words of a text are words of the one before. */
const MOST_REMEMBERED = 50_000;

const built = new Map<string, Lexicon | null>();

/** The lexicon of a language, or null where there is none. */
export function lexiconOf(lang: string): Lexicon | null {
  const found = built.get(lang);
  if (found !== undefined) return found;
  const words = TOPIC_WORDS.get(lang);
  const lexicon = words ? emptyLexicon(lang) : null;
  if (lexicon && words) for (const topic of TOPICS) for (const [at, list] of words[topic].entries()) for (const entry of list?.split("|") ?? []) addPhrase(lexicon, entry, { topic, weight: WEIGHTS[at] ?? 1 });
  built.set(lang, lexicon);
  return lexicon;
}

export function emptyLexicon(lang: string): Lexicon {
  return { reading: readingOf(lang), words: new Map(), stems: new Map(), starts: new Map(), known: new Map() };
}

/** Adds a word or phrase; a final `*` of any of its words stands for an ending. */
export function addPhrase(lexicon: Lexicon, entry: string, sign: Sign): void {
  const { reading } = lexicon;
  const parts: Rest = reading.joined && !/^[a-z\d .*-]+$/i.test(entry) ? [{ text: reading.fold(entry.replace(/\*$/, "")), stem: false }] : entry.split(" ").flatMap((chunk) => {
    const text = reading.fold(chunk.replace(/\*$/, ""));
    const words = wordsIn(text, reading);
    return words.map((word, at) => ({ text: word, stem: reading.stems === true || (chunk.endsWith("*") && at === words.length - 1) }));
  });
  const [first, ...rest] = parts;
  if (!first) return;
  const target = first.stem ? lexicon.stems : lexicon.words;
  const phrases = target.get(first.text) ?? [];
  const key = JSON.stringify(rest);
  const same = phrases.find((phrase) => phrase.key === key);
  if (same) {
    if (!same.signs.some(({ topic }) => topic === sign.topic)) same.signs.push(sign);
  } else phrases.push({ key, rest, signs: [sign] });
  target.set(first.text, phrases.sort((a, b) => b.rest.length - a.rest.length));
  const start = first.text.charAt(0);
  lexicon.starts.set(start, Math.max(lexicon.starts.get(start) ?? 0, first.text.length));
  lexicon.known.clear();
}

function wordsIn(text: string, { apart, bare }: Reading): string[] {
  const places = wordPlaces(text, apart === true);
  return Array.from({ length: places.length / 2 }, (_word, at) => text.slice(places[at * 2], places[at * 2 + 1])).map((word) => bare?.(word) ?? word);
}

/**
 * Looks for the lexicon's words in a text, each place but once, longer phrases before shorter.
 * @returns how many words the text has
 */
export function lookUp(lexicon: Lexicon, text: string, found: Found): number {
  const folded = lexicon.reading.fold(text);
  return lexicon.reading.joined ? lookUpJoined(lexicon, folded, found) : lookUpWords(lexicon, folded, found);
}

function lookUpWords(lexicon: Lexicon, text: string, found: Found): number {
  const { apart, bare } = lexicon.reading;
  const places = wordPlaces(text, apart === true);
  const count = places.length / 2;
  const wordAt = (at: number): string => {
    const word = text.slice(places[at * 2], places[at * 2 + 1]);
    return bare ? bare(word) : word;
  };
  for (let at = 0; at < count; at += 1) {
    const phrases = phrasesAt(lexicon, wordAt(at));
    const phrase = phrases?.find(({ rest }) => rest.every((part, more) => at + more + 1 < count && fits(part, wordAt(at + more + 1), lexicon.reading.ending)));
    if (!phrase) continue;
    const last = at + phrase.rest.length;
    found(text.slice(places[at * 2], places[last * 2 + 1]), phrase.signs);
    at = last;
  }
  return count;
}

function fits({ text, stem }: Rest[number], word: string, ending: number): boolean {
  return stem ? word.startsWith(text) && word.length - text.length <= ending : word === text;
}

/** The phrases that begin with a word, the longest first, and those of the word itself before those of its stems. */
function phrasesAt(lexicon: Lexicon, word: string): Phrase[] | null {
  const known = lexicon.known.get(word);
  if (known !== undefined) return known;
  const phrases = [...(lexicon.words.get(word) ?? [])];
  const { ending, stems } = lexicon.reading;
  for (let length = word.length; length >= Math.max(2, word.length - ending); length -= 1) phrases.push(...(lexicon.stems.get(word.slice(0, length)) ?? []));
  // "And", "in" and "for" are written together with the word that follows.
  if (phrases.length === 0 && stems && /^[وفبل]..../.test(word)) phrases.push(...(phrasesAt(lexicon, word.slice(1)) ?? []));
  const found = phrases.length === 0 ? null : phrases.map((phrase, at) => ({ phrase, at })).sort((a, b) => b.phrase.rest.length - a.phrase.rest.length || a.at - b.at).map(({ phrase }) => phrase);
  if (lexicon.known.size >= MOST_REMEMBERED) lexicon.known.clear();
  lexicon.known.set(word, found);
  return found;
}

const LATIN = /[a-z\d]/;
const KATAKANA = /[\u30A0-\u30FF]/;

/** In scripts without spaces: the longest of the lexicon's words that begins at each place. */
function lookUpJoined(lexicon: Lexicon, text: string, found: Found): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const before = at === 0 ? "" : text.charAt(at - 1);
    letters += 1;
    const longest = lexicon.starts.get(char);
    if (longest === undefined) continue;
    // A name in other letters is one word, and a word in katakana is not part of another.
    if ((LATIN.test(char) && LATIN.test(before)) || (KATAKANA.test(char) && KATAKANA.test(before))) continue;
    for (let end = Math.min(text.length, at + longest); end > at; end -= 1) {
      const phrase = lexicon.words.get(text.slice(at, end))?.find(({ rest }) => rest.length === 0);
      if (!phrase || (LATIN.test(text.charAt(end - 1)) && LATIN.test(text.charAt(end)))) continue;
      found(text.slice(at, end), phrase.signs);
      letters += end - at - 1;
      at = end - 1;
      break;
    }
  }
  return Math.round(letters / 2);
}
