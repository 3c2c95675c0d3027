import type { Reading } from "./reading";

/** What words of a lexicon stand for. */
export const FEATURES = [
  "self", "ours", "must", "stance", "loose", "said", "reason", "institution", "you",
  "act", "returns", "price", "presale", "bonus", "scarce", "praise", "inquiry",
  "release", "work", "judge", "apology",
  "turn", "cause", "hedge", "deny", "past", "present",
] as const;
export type Feature = (typeof FEATURES)[number];

/**
 * The words of a language by what they stand for, apart by `|` or by ends of lines. A `*` at the end of a word stands for any
 * ending. In scripts without spaces each is looked for as it is.
 */
export type Lexicon = Partial<Record<Feature, string>>;

/** What was found of a feature: how often, and which words, each once. */
export type Found = { count: number; words: string[] };
export type Counts = Record<Feature, Found>;

type Phrase = { words: string[]; open: boolean; feature: Feature };
/**
 * A lexicon made ready: phrases by their first word, and by the first letters of one that may end in any way. `known` keeps which
 * phrases begin with a word that was asked for, since a language says most of what it says with few words.
 */
export type Matcher = {
  exact: ReadonlyMap<string, readonly Phrase[]>; open: ReadonlyMap<string, readonly Phrase[]>; dense: readonly [Feature, RegExp][];
  known: Map<string, readonly Phrase[] | null>;
};

const STEM = 2;
const MOST_WORDS = 12;
/** Words of which it is kept. */
const MOST_KNOWN = 20_000;

/** Makes lexicons ready; those of several languages may be joined. */
export function compile(lexicons: readonly Lexicon[]): Matcher {
  const exact = new Map<string, Phrase[]>();
  const open = new Map<string, Phrase[]>();
  const dense: [Feature, RegExp][] = [];
  for (const lexicon of lexicons) {
    for (const [name, list] of Object.entries(lexicon)) {
      const feature = name as Feature;
      const phrases = phrasesOf(list);
      const solid = phrases.filter((phrase) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(phrase));
      if (solid.length > 0) dense.push([feature, new RegExp(solid.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "gu")]);
      for (const written of phrases) if (!solid.includes(written)) add({ exact, open }, phraseOf(written, feature));
    }
  }
  return { exact, open, dense, known: new Map() };
}

function phrasesOf(list: string): string[] {
  return list.split(/[|\n]/).flatMap((phrase) => phrase.trim() || []);
}

function phraseOf(written: string, feature: Feature): Phrase {
  return { words: written.replace(/\*$/, "").split(" "), open: written.endsWith("*"), feature };
}

function add({ exact, open }: { exact: Map<string, Phrase[]>; open: Map<string, Phrase[]> }, phrase: Phrase): void {
  const [first = ""] = phrase.words;
  const stem = phrase.words.length === 1 && phrase.open;
  const [index, key] = stem ? [open, first.slice(0, STEM)] : [exact, first];
  const known = index.get(key);
  if (known) known.push(phrase);
  else index.set(key, [phrase]);
}

/** How often each feature stands among these words, and which words of it do. Overlapping phrases of one feature count once. */
export function count({ tokens, voice, dense }: Pick<Reading, "tokens" | "voice" | "dense">, matcher: Matcher): Counts {
  const counts = Object.fromEntries(FEATURES.map((feature) => [feature, { count: 0, words: [] as string[] }])) as Counts;
  const note = (feature: Feature, words: string): void => {
    const found = counts[feature];
    found.count += 1;
    if (found.words.length < MOST_WORDS && !found.words.includes(words)) found.words.push(words);
  };
  if (dense) {
    for (const [feature, pattern] of matcher.dense) for (const [words] of voice.matchAll(pattern)) note(feature, words);
  }
  const until = {} as Record<Feature, number>;
  for (let at = 0; at < tokens.length; at += 1) {
    const phrases = begunBy(tokens[at] ?? "", matcher);
    if (phrases === null) continue;
    for (const phrase of phrases) {
      if ((until[phrase.feature] ?? -1) >= at || (phrase.words.length > 1 && !stands(phrase, tokens, at))) continue;
      until[phrase.feature] = at + phrase.words.length - 1;
      note(phrase.feature, phrase.words.length === 1 ? (tokens[at] ?? "") : tokens.slice(at, at + phrase.words.length).join(" "));
    }
  }
  return counts;
}

/** The phrases whose first word this is. */
function begunBy(token: string, { exact, open, known }: Matcher): readonly Phrase[] | null {
  const kept = known.get(token);
  if (kept !== undefined) return kept;
  const stems = token.length < STEM ? [] : (open.get(token.slice(0, STEM)) ?? []).filter(({ words }) => token.startsWith(words[0] ?? ""));
  const found = [...(exact.get(token) ?? []), ...stems];
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(token, found.length === 0 ? null : found);
  return found.length === 0 ? null : found;
}

function stands({ words, open }: Phrase, tokens: readonly string[], at: number): boolean {
  for (let place = 0; place < words.length; place += 1) {
    const [word = "", token] = [words[place], tokens[at + place]];
    if (token === undefined) return false;
    if (open && place === words.length - 1 ? !token.startsWith(word) : token !== word) return false;
  }
  return true;
}
