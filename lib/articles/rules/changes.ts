import { align, type Budget } from "./align";
import type { Part, Passage, SentenceChange, TextChange } from "../types/changes";

/** Steps that one comparison may take: a tenth of a second or so. */
const STEPS = 6_000_000;
/** Unchanged sentences that stand round what changed. */
const AROUND = 1;
/** Two sentences with this share of words in common are one that was changed. */
const ONE_SENTENCE = 0.4;
/** How far on the other half of a changed sentence is looked for. */
const LOOK_AHEAD = 6;

/**
 * What changed between two versions of a text, sentence by sentence, and within a changed sentence word by word.
 * Unchanged sentences are left out but for those beside a change. Time is bounded whatever the texts are.
 * @param lang BCP 47, by which sentences are told apart
 */
export function compareTexts(before: string, after: string, lang: string): TextChange {
  const budget = { left: STEPS };
  const [old, now] = [sentencesOf(before, lang), sentencesOf(after, lang)];
  const changes: SentenceChange[] = [];
  let [oldAt, nowAt] = [0, 0];
  for (const [a, b] of [...align(old, now, budget), [old.length, now.length] as const]) {
    changes.push(...replaced(old.slice(oldAt, a), now.slice(nowAt, b), budget));
    const same = old[a];
    if (same !== undefined) changes.push({ kind: "same", parts: [{ kind: "same", text: same }] });
    [oldAt, nowAt] = [a + 1, b + 1];
  }
  const count = (kind: SentenceChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  return { added: count("added"), removed: count("removed"), changed: count("changed"), passages: passagesOf(changes) };
}

/** What changed of one line, word by word; null where nothing did. */
export function compareLines(before: string | null, after: string | null): Part[] | null {
  return (before ?? "") === (after ?? "") ? null : compareWords(before ?? "", after ?? "", { left: STEPS });
}

function sentencesOf(text: string, lang: string): string[] {
  const segmenter = segmenterOf(lang);
  return text.split(/\n+/).flatMap((paragraph) => cut(paragraph, segmenter).map((sentence) => sentence.replace(/\s+/gu, " ").trim())).filter(Boolean);
}

/** The segmenter's time grows with the square of a text, so a paragraph that nobody would write is cut by its full stops. */
const MOST_SEGMENTED = 5_000;
const STOPPED = /[^.!?。！？]+[.!?。！？]*|[.!?。！？]+/gu;

function cut(paragraph: string, segmenter: Intl.Segmenter): string[] {
  if (paragraph.length > MOST_SEGMENTED) return paragraph.match(STOPPED) ?? [];
  return Array.from(segmenter.segment(paragraph), ({ segment }) => segment);
}

/** Making one takes longer than most texts do. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  const locale = supported(lang);
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "sentence" });
  segmenters.set(locale, segmenter);
  return segmenter;
}

function supported(lang: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang)[0] ?? "und";
  } catch {
    return "und";
  }
}

/** Sentences that went for sentences that came: those with much in common are one that was changed. */
function replaced(removed: readonly string[], added: readonly string[], budget: Budget): SentenceChange[] {
  const changes: SentenceChange[] = [];
  let next = 0;
  for (const sentence of removed) {
    const ahead = added.slice(next, next + LOOK_AHEAD);
    const found = bestOf(sentence, ahead, budget);
    if (found === null) {
      changes.push({ kind: "removed", parts: [{ kind: "removed", text: sentence }] });
      continue;
    }
    changes.push(...ahead.slice(0, found).map(asAdded), { kind: "changed", parts: compareWords(sentence, ahead[found] ?? "", budget) });
    next += found + 1;
  }
  return [...changes, ...added.slice(next).map(asAdded)];
}

function asAdded(text: string): SentenceChange {
  return { kind: "added", parts: [{ kind: "added", text }] };
}

/** Which of these sentences this one became, or null. */
function bestOf(sentence: string, others: readonly string[], budget: Budget): number | null {
  let [best, found] = [ONE_SENTENCE, null as number | null];
  if (budget.left <= 0) return null;
  for (const [at, other] of others.entries()) {
    budget.left -= sentence.length + other.length;
    const share = commonWords(sentence, other);
    if (share > best) [best, found] = [share, at];
  }
  return found;
}

/** Words, characters where a script has no spaces, and everything between them. */
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+|\s+|./gu;

/** Dice's coefficient over different words. */
function commonWords(a: string, b: string): number {
  const words = (text: string) => new Set((text.toLowerCase().match(WORDS) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  const [one, other] = [words(a), words(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

function compareWords(before: string, after: string, budget: Budget): Part[] {
  const [old, now] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  const parts: Part[] = [];
  let [oldAt, nowAt] = [0, 0];
  for (const [a, b] of [...align(old, now, budget), [old.length, now.length] as const]) {
    add(parts, "removed", old.slice(oldAt, a).join(""));
    add(parts, "added", now.slice(nowAt, b).join(""));
    add(parts, "same", old[a] ?? "");
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
