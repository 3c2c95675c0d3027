import type { Control, Kind } from "@/lib/closed-lists";
import type { FrontCandidate, FrontEntry, FrontPage, StoryCard } from "../types";
import { keyOf } from "./order";

/** A value of a part: texts, numbers and lists of them, so that what was stored compares with what is to be. */
type Value = string | number | boolean | null | readonly Value[];
/** What a snapshot consists of, by name: each input of the order, each face that a story showed, the versions of articles, the lists under it. */
export type Parts = Readonly<Record<string, Value>>;
/** How parts differ from others. */
export type Difference = { set: Parts; gone: readonly string[] };

/** What leads from some parts to others. */
export function differenceOf(from: Parts, to: Parts): Difference {
  const set = Object.entries(to).filter(([name, value]) => !Object.hasOwn(from, name) || JSON.stringify(from[name]) !== JSON.stringify(value));
  return { set: Object.fromEntries(set), gone: Object.keys(from).filter((name) => !Object.hasOwn(to, name)) };
}

/** The parts to which a difference leads. */
export function withDifference(from: Parts, { set, gone }: Difference): Parts {
  const left = new Set(gone);
  return { ...Object.fromEntries(Object.entries(from).filter(([name]) => !left.has(name))), ...set };
}

/** What may have stood on the front page, with nothing in words: `headlineId` and `standfirstId` are articles. */
export type KeptInput = Omit<FrontCandidate, "slug" | "title" | "lang">;
/** What a story's card showed besides words. */
export type KeptFace = Pick<StoryCard, "lang" | "articleCount" | "sourceCount" | "voiceCount" | "shared" | "controls" | "firstAt" | "lastAt"> & { articles: number[] };
/** A front page as numbers. `versions`: how often the articles that it showed had been changed, where they had been. */
export type KeptFront = { inputs: KeptInput[]; faces: ReadonlyMap<number, KeptFace>; versions: ReadonlyMap<number, number>; singles: number[]; sponsored: number[]; editionAt: string | null };

type Front = FrontPage & { candidates: readonly FrontCandidate[] };

/** The articles whose words a front page shows. */
export function articlesShown({ entries, singles, sponsored, candidates }: Front): number[] {
  const placed = new Set(entries.map((entry) => keyOf({ story: isStory(entry), id: entry.id })));
  const words = candidates.filter((one) => placed.has(keyOf(one))).flatMap(({ headlineId, standfirstId }) => [headlineId, standfirstId]);
  const ids = [...entries.flatMap((entry) => (isStory(entry) ? entry.articles.map(({ id }) => id) : [entry.id])), ...words, ...singles.map(({ id }) => id), ...sponsored.map(({ id }) => id)];
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

const isStory = (entry: FrontEntry): entry is FrontEntry & StoryCard => "articles" in entry;

/** A front page as parts. */
export function partsOf(front: Front, versions: ReadonlyMap<number, number>): Parts {
  const inputs = front.candidates.map((one): [string, Value] => [keyOf(one), writeInput(one)]);
  const faces = front.entries.filter(isStory).map((story): [string, Value] => [`face ${story.id}`, writeFace(story)]);
  const changed = [...versions].filter(([, version]) => version > 0).map(([id, version]): [string, Value] => [`version ${id}`, version]);
  const lists: Value = [front.singles.map(({ id }) => id), front.sponsored.map(({ id }) => id), front.editionAt];
  return Object.fromEntries([...inputs, ...faces, ...changed, ["lists", lists]]);
}

function writeInput({ at, terms, rest, topic, sourceId, side, news, heat, repeating, headlineId, standfirstId }: FrontCandidate): Value {
  return [at, terms.map((term) => [term.sourceId, term.agency, term.kind, term.weight, term.at]), rest.origins, rest.sum, topic, sourceId, side, news, heat, repeating, headlineId, standfirstId];
}

function writeFace({ lang, articleCount, sourceCount, voiceCount, shared, controls, firstAt, lastAt, articles }: StoryCard): Value {
  return [lang, articleCount, sourceCount, voiceCount, shared && [shared.sources, shared.pieces], Object.entries(controls).sort(([a], [b]) => (a < b ? -1 : 1)), firstAt, lastAt, articles.map(({ id }) => id)];
}

/** The front page that parts are of. */
export function readParts(parts: Parts): KeptFront {
  const [singles, sponsored, editionAt] = parts.lists as [number[], number[], string | null];
  const named = Object.entries(parts).map(([name, value]) => ({ name: name.split(" ", 1)[0], id: Number(name.slice(name.indexOf(" ") + 1)), value }));
  return {
    inputs: named.flatMap(({ name, id, value }) => (name === "story" || name === "article" ? [readInput(name === "story", id, value)] : [])),
    faces: new Map(named.flatMap(({ name, id, value }) => (name === "face" ? [[id, readFace(value)] as const] : []))),
    versions: new Map(named.flatMap(({ name, id, value }) => (name === "version" ? [[id, value as number] as const] : []))),
    singles, sponsored, editionAt,
  };
}

type WrittenInput = [string | null, [number | null, string | null, Kind, number, string][], number, number, string | null, number | null, Control | null, boolean, number | null, number, number | null, number | null];

function readInput(story: boolean, id: number, value: Value): KeptInput {
  const [at, terms, origins, sum, topic, sourceId, side, news, heat, repeating, headlineId, standfirstId] = value as unknown as WrittenInput;
  return { story, id, at, terms: terms.map((term) => ({ sourceId: term[0], agency: term[1], kind: term[2], weight: term[3], at: term[4] })), rest: { origins, sum }, topic, sourceId, side, news, heat, repeating, headlineId, standfirstId };
}

type WrittenFace = [string, number, number, number, [number, number] | null, [Control, number][], string | null, string | null, number[]];

function readFace(value: Value): KeptFace {
  const [lang, articleCount, sourceCount, voiceCount, shared, controls, firstAt, lastAt, articles] = value as unknown as WrittenFace;
  return { lang, articleCount, sourceCount, voiceCount, shared: shared && { sources: shared[0], pieces: shared[1] }, controls: Object.fromEntries(controls), firstAt, lastAt, articles };
}
