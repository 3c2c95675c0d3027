import { align, type Budget } from "./align";
import { even, sentencesOf, tellingWords, wordsOf, type Sentence } from "./sentences";
import type { Part, Passage, SentenceChange, TextChange } from "../types/changes";

/** Steps that one comparison may take: a tenth of a second or so. */
const STEPS = 6_000_000;
/** Unchanged sentences that stand round what changed. */
const AROUND = 1;
/** Two sentences with this share of words in common are one that was changed; of few words, as in tables, less is enough. */
const ONE_SENTENCE = 0.4;
const ONE_SHORT_SENTENCE = 0.3;
const SHORT = 5;
/** How far on the other half of a changed sentence is looked for. */
const LOOK_AHEAD = 6;
/** A sentence of this share of words that went in one place and came in another was moved, if it has enough words to be known by. */
const MOVED = 0.7;
const LEAST_MOVED = 4;

/**
 * What changed between two versions of a text, sentence by sentence, and within a changed sentence word by word.
 * Unchanged sentences are left out but for those beside a change; quotation marks, dashes and spaces alone are no change.
 * Time is bounded whatever the texts are.
 * @param lang BCP 47, by which sentences and words are told apart
 */
export function compareTexts(before: string, after: string, lang: string): TextChange {
  const budget = { left: STEPS };
  const [old, now] = [sentencesOf(before, lang), sentencesOf(after, lang)];
  const made: Made[] = [];
  let [oldAt, nowAt] = [0, 0];
  for (const [a, b] of [...align(old.map(({ key }) => key), now.map(({ key }) => key), budget), [old.length, now.length] as const]) {
    made.push(...replaced(old.slice(oldAt, a), now.slice(nowAt, b), lang, budget));
    const same = now[b];
    if (same) made.push({ kind: "same", sentence: same });
    [oldAt, nowAt] = [a + 1, b + 1];
  }
  const changes = withMoves(made, lang, budget).map((one) => asChange(one, lang, budget));
  const count = (kind: SentenceChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  return { added: count("added"), removed: count("removed"), changed: count("changed"), moved: count("moved"), passages: passagesOf(changes) };
}

/** What changed of one line, word by word; null where nothing did. */
export function compareLines(before: string | null, after: string | null, lang: string): Part[] | null {
  return (before ?? "") === (after ?? "") ? null : compareWords(before ?? "", after ?? "", lang, { left: STEPS });
}

/** What became of a sentence, and what it was before where that was something else. */
type Made = { kind: SentenceChange["kind"]; sentence: Sentence; was?: Sentence };

/** Sentences that went for sentences that came: those with much in common are one that was changed. */
function replaced(removed: readonly Sentence[], added: readonly Sentence[], lang: string, budget: Budget): Made[] {
  const made: Made[] = [];
  let next = 0;
  for (const [at, sentence] of removed.entries()) {
    const ahead = added.slice(next, next + LOOK_AHEAD);
    const found = bestOf(sentence, ahead, lang, budget) ?? cellInPlace(removed.length - at, added.length - next, sentence, ahead[0]);
    const became = found === null ? undefined : ahead[found];
    if (found === null || !became) {
      made.push({ kind: "removed", sentence });
      continue;
    }
    made.push(...ahead.slice(0, found).map(asAdded), { kind: "changed", sentence: became, was: sentence });
    next += found + 1;
  }
  return [...made, ...added.slice(next).map(asAdded)];
}

const asAdded = (sentence: Sentence): Made => ({ kind: "added", sentence });

/** A number in a list of its own became another one: as many are left on either side. */
function cellInPlace(removed: number, added: number, sentence: Sentence, other: Sentence | undefined): number | null {
  const isCell = ({ text, opens }: Sentence) => opens && text.length <= 20 && /\d/.test(text);
  return removed === added && other && isCell(sentence) && isCell(other) ? 0 : null;
}

/** Which of these sentences this one became, or null. */
function bestOf(sentence: Sentence, others: readonly Sentence[], lang: string, budget: Budget): number | null {
  let [best, found] = [0, null as number | null];
  if (budget.left <= 0) return null;
  for (const [at, other] of others.entries()) {
    const { share, words } = commonWords(sentence, other, lang, budget);
    if (share > best && share > (words < SHORT ? ONE_SHORT_SENTENCE : ONE_SENTENCE)) [best, found] = [share, at];
  }
  return found;
}

const known = new WeakMap<Sentence, Set<string>>();

function wordsIn(sentence: Sentence, lang: string): Set<string> {
  const words = known.get(sentence) ?? tellingWords(sentence.key, lang);
  known.set(sentence, words);
  return words;
}

/** Dice's coefficient over different words, and how many the shorter has. */
function commonWords(a: Sentence, b: Sentence, lang: string, budget: Budget): { share: number; words: number } {
  budget.left -= a.text.length + b.text.length;
  const [one, other] = [wordsIn(a, lang), wordsIn(b, lang)];
  const common = [...one].filter((word) => other.has(word)).length;
  return { share: one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size), words: Math.min(one.size, other.size) };
}

/** Sentences that went in one place and came in another, as they were or nearly so. */
function withMoves(made: readonly Made[], lang: string, budget: Budget): Made[] {
  const from = new Map<Made, Made>();
  const pair = (gone: Made, found: Made | undefined) => {
    if (found) from.set(found, gone).set(gone, found);
  };
  const isLong = ({ sentence }: Made) => wordsIn(sentence, lang).size >= LEAST_MOVED;
  const [went, came] = (["removed", "added"] as const).map((kind) => made.filter((one) => one.kind === kind)) as [Made[], Made[]];
  const places = new Map<string, Made[]>();
  for (const one of came.filter(isLong).reverse()) places.set(one.sentence.key, [...(places.get(one.sentence.key) ?? []), one]);
  for (const gone of went) pair(gone, places.get(gone.sentence.key)?.pop());
  const single = onlyOnes(came);
  for (const [key, gone] of onlyOnes(went)) if (!from.has(gone)) pair(gone, single.get(key));
  const left = came.filter((one) => !from.has(one) && isLong(one));
  for (const gone of went.filter((one) => !from.has(one) && isLong(one))) {
    pair(gone, left.find((one) => budget.left > 0 && !from.has(one) && commonWords(gone.sentence, one.sentence, lang, budget).share >= MOVED));
  }
  return made.map((one) => {
    const other = from.get(one);
    if (!other) return one;
    return one.kind === "removed" ? { ...one, kind: "left" } : { ...one, kind: "moved", was: other.sentence };
  });
}

/** By their keys, sentences of two words at least that there is but one of. */
function onlyOnes(made: readonly Made[]): Map<string, Made> {
  const single = new Map<string, Made>();
  const more = new Set<string>();
  for (const one of made) {
    const { key } = one.sentence;
    if (!/\p{L}\p{M}*[^\p{L}\p{M}]+\p{L}/u.test(key)) continue;
    if (single.has(key)) more.add(key);
    single.set(key, one);
  }
  for (const key of more) single.delete(key);
  return single;
}

function asChange({ kind, sentence: { text, opens }, was }: Made, lang: string, budget: Budget): SentenceChange {
  if (was) return { kind, opens, parts: was.text === text ? [{ kind: "same", text }] : compareWords(was.text, text, lang, budget) };
  return { kind, opens, parts: [{ kind: kind === "added" || kind === "removed" ? kind : "same", text }] };
}

function compareWords(before: string, after: string, lang: string, budget: Budget): Part[] {
  const [old, now] = [wordsOf(before, lang), wordsOf(after, lang)];
  const parts: Part[] = [];
  let [oldAt, nowAt] = [0, 0];
  for (const [a, b] of [...align(old.map(even), now.map(even), budget), [old.length, now.length] as const]) {
    add(parts, "removed", old.slice(oldAt, a).join(""));
    add(parts, "added", now.slice(nowAt, b).join(""));
    add(parts, "same", now[b] ?? "");
    [oldAt, nowAt] = [a + 1, b + 1];
  }
  return withoutGaps(parts);
}

function add(parts: Part[], kind: Part["kind"], text: string): void {
  const last = parts.at(-1);
  if (text === "") return;
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

/** A space between two changed words belongs to the change: one long change reads better than many short ones. */
function withoutGaps(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    add(joined, "removed", removed);
    add(joined, "added", added);
    [removed, added] = ["", ""];
  };
  for (const [at, { kind, text }] of parts.entries()) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if ((removed || added) && text.trim() === "" && at < parts.length - 1) {
      removed += text;
      added += text;
    } else {
      flush();
      add(joined, "same", text);
    }
  }
  flush();
  return joined;
}

/** What changed, with what stands beside it; what is left out is counted. */
function passagesOf(changes: readonly SentenceChange[]): Passage[] {
  const near = changes.map((_change, at) => changes.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== "same"));
  const passages: Passage[] = [];
  let skipped = 0;
  let open: Passage | null = null;
  for (const [at, change] of changes.entries()) {
    if (!near[at]) {
      skipped++;
      open = null;
      continue;
    }
    if (open === null) passages.push((open = { skipped, sentences: [] }));
    skipped = 0;
    open.sentences.push(change);
  }
  if (skipped > 0 && passages.length > 0) passages.push({ skipped, sentences: [] });
  return passages;
}
