import { CONTROLS, TOPICS } from "@/lib/closed-lists";
import { seededRandom, type Random } from "./random";
import { wordSource, type WordSource } from "./words";

export type CorpusSource = { slug: string; name: string; control: string; country: string };
export type CorpusArticle = {
  /** 0-based; later articles are newer. */
  index: number;
  slug: string;
  source: number;
  /** 0-based story, or null for a single piece. */
  story: number | null;
  topics: number[];
  title: string;
  standfirst: string;
  html: string;
  text: string;
  wordCount: number;
  sortAt: Date;
};

export type CorpusShape = { articles: number; sources: number; seed: number };

/** When the last article of every corpus was published. */
const END = Date.UTC(2026, 10, 1);
const MINUTES_APART = 2;
const COUNTRIES = ["GB", "US", "DE", "FR", "CN", "IN", "NG", "BR", "AR", "EG", "JP", "ZA"] as const;

/** The sources of a corpus; `slug` and `name` are unique. */
export function corpusSources(shape: CorpusShape): CorpusSource[] {
  const random = seededRandom(shape.seed);
  return Array.from({ length: shape.sources }, (_, index) => ({
    slug: `bench-source-${index}`,
    name: `Bench Source ${index}`,
    control: random.pick(CONTROLS),
    country: random.pick(COUNTRIES),
  }));
}

/** Articles of 400 to 600 words in order of time, in stories of 1 to 30; a generator, so that a million fit in memory. */
export function* corpusArticles(shape: CorpusShape): Generator<CorpusArticle> {
  const random = seededRandom(shape.seed + 1);
  const words = wordSource(random);
  const open: { story: number; left: number; terms: string[] }[] = [];
  let stories = 0;
  for (let index = 0; index < shape.articles; index += 1) {
    if (open.length < 12) open.push({ story: stories++, left: storySize(random), terms: [...Array.from({ length: 12 }, words.rare), ...Array.from({ length: 2 }, words.name)] });
    const place = random.int(open.length);
    const event = open[place]!;
    const single = event.left === 1 && random.next() < 0.5;
    yield makeArticle(shape, index, single ? null : event.story, event.terms, random, words);
    event.left -= 1;
    if (event.left === 0) open.splice(place, 1);
  }
}

/** Most stories are small, a few are large. */
function storySize(random: Random): number {
  return Math.min(30, 1 + Math.floor(-Math.log(1 - random.next()) * 5));
}

function makeArticle(shape: CorpusShape, index: number, story: number | null, terms: readonly string[], random: Random, words: WordSource): CorpusArticle {
  const target = 400 + random.int(201);
  const paragraphs: string[] = [];
  let count = 0;
  while (count < target) {
    const sentences = Array.from({ length: 2 + random.int(3) }, () => sentence(random, words, terms));
    const paragraph = sentences.join(" ");
    count += paragraph.split(" ").length;
    paragraphs.push(paragraph);
  }
  const first = random.int(TOPICS.length);
  const second = random.int(TOPICS.length);
  return {
    index,
    slug: `bench-${shape.seed}-${index.toString(36)}`,
    source: random.int(shape.sources),
    story,
    topics: first === second ? [first] : [first, second],
    title: capital(Array.from({ length: 8 + random.int(5) }, (_, at) => (at % 3 === 0 ? random.pick(terms) : words.common())).join(" ")),
    standfirst: sentence(random, words, terms),
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n"),
    text: paragraphs.join("\n\n"),
    wordCount: count,
    sortAt: new Date(END - (shape.articles - index) * MINUTES_APART * 60_000),
  };
}

function sentence(random: Random, words: WordSource, terms: readonly string[]): string {
  const drawn = Array.from({ length: 12 + random.int(14) }, () => {
    const kind = random.next();
    if (kind < 0.4) return words.glue();
    return kind < 0.5 ? random.pick(terms) : words.common();
  });
  return `${capital(drawn.join(" "))}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
