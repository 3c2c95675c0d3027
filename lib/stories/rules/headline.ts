import { tellingWords } from "@/lib/articles/rules/sentences";
import type { Control, Kind } from "@/lib/closed-lists";
import { HEADLINE_REASONS, type HeadlineChoice, type HeadlineReason } from "../types";
import { KIND_WEIGHTS, NEWS_WEIGHT } from "./ranking";

/** What a headline is judged by. `firstHand`: its article repeats no other of the story. */
export type Headlined = {
  id: number; sourceId: number; kind: Kind; control: Control; title: string; titleDerived: boolean; standfirst: string | null; lang: string; at: number; firstHand: boolean;
};

/** What each reason is worth. A headline that is there gives way to one that is better by `change` at least, so that it does not flicker. */
export const HEADLINE_POINTS = { news: 4, view: 1, language: 3, names: 3, origin: 2, plain: 2, change: 2 } as const;
/** Who has no side of its own in what it reports, as far as control tells. */
const ALOOF: ReadonlySet<Control> = new Set<Control>(["independent", "wire", "public-service"]);
/** Headlines that are read of a story: the earliest and the latest. */
const MOST_READ = 60;
/** Words that most headlines share, and how many of those count. */
const MOST_SHARED = 4;
const LENGTH = { least: 20, most: 120, leastDense: 8, mostDense: 45 };

/**
 * Whose headline and standfirst a story carries: a report rather than a comment, in the language of most of its
 * articles, with the words that most headlines share, told first hand by a source that has no side of its own, and
 * saying what happened rather than teasing. Of equals the earliest.
 * @param current the choice until now, which gives way to what came later only if that is clearly better; what came earlier, and was only put there now, takes its place as if it had been there all along
 */
export function chooseHeadline(articles: readonly Headlined[], current: HeadlineChoice | null): HeadlineChoice | null {
  const sorted = [...articles].sort((a, b) => a.at - b.at || a.id - b.id);
  const read = sorted.length <= 2 * MOST_READ ? sorted : [...sorted.slice(0, MOST_READ), ...sorted.slice(-MOST_READ)];
  const kept = current && sorted.find(({ id }) => id === current.articleId);
  if (kept && !read.includes(kept)) read.push(kept);
  const lang = mainLanguage(sorted);
  const shared = sharedWords(read.filter((article) => article.lang === lang));
  const judged = read.map((article) => ({ article, ...pointsOf(article, lang, shared) }));
  const best = judged.reduce<(typeof judged)[number] | null>((top, one) => (top === null || one.points > top.points ? one : top), null);
  if (!best) return null;
  const before = judged.find(({ article }) => article === kept);
  const stays = before !== undefined && isLater(best.article, before.article) && best.points < before.points + HEADLINE_POINTS.change;
  const { article, points, why } = stays ? before : best;
  const standfirst = article.standfirst ? article : (judged.filter((one) => one.article.standfirst && one.article.lang === article.lang && isNews(one.article)).sort((a, b) => b.points - a.points)[0]?.article ?? null);
  return {
    articleId: article.id, sourceId: article.sourceId, points, why: stays && best.points > before.points ? [...why, "kept"] : why,
    standfirstId: standfirst?.id ?? null, standfirstSourceId: standfirst?.sourceId ?? null,
  };
}

const isLater = (a: Headlined, b: Headlined): boolean => (a.at - b.at || a.id - b.id) > 0;

const isNews = ({ kind }: Headlined): boolean => KIND_WEIGHTS[kind] >= NEWS_WEIGHT;

function pointsOf(article: Headlined, lang: string, shared: readonly string[]): { points: number; why: HeadlineReason[] } {
  const words = article.lang === lang ? wordsIn(article) : new Set<string>();
  const carried = shared.filter((word) => words.has(word)).length;
  const plain = !article.titleDerived && isPlain(article.title);
  const worth: Partial<Record<HeadlineReason, number>> = {
    news: isNews(article) ? HEADLINE_POINTS.news : KIND_WEIGHTS[article.kind] > 0 ? HEADLINE_POINTS.view : -HEADLINE_POINTS.news,
    language: article.lang === lang ? HEADLINE_POINTS.language : 0,
    names: shared.length === 0 ? 0 : (HEADLINE_POINTS.names * carried) / shared.length,
    origin: (article.firstHand ? HEADLINE_POINTS.origin / 2 : 0) + (ALOOF.has(article.control) ? HEADLINE_POINTS.origin / 2 : 0),
    plain: plain ? HEADLINE_POINTS.plain : 0,
  };
  const earned = { news: HEADLINE_POINTS.news, language: HEADLINE_POINTS.language, names: HEADLINE_POINTS.names / 2, origin: HEADLINE_POINTS.origin, plain: HEADLINE_POINTS.plain };
  return {
    points: Math.round(Object.values(worth).reduce((sum, one) => sum + one, 0) * 100) / 100,
    why: HEADLINE_REASONS.filter((reason) => reason !== "kept" && (worth[reason] ?? 0) >= earned[reason]),
  };
}

/** The language of most articles that tell news; of equals that of the earliest. */
function mainLanguage(sorted: readonly Headlined[]): string {
  const told = sorted.some(isNews) ? sorted.filter(isNews) : sorted;
  const counts = new Map<string, number>();
  for (const { lang } of told) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts].reduce<[string, number]>((top, one) => (one[1] > top[1] ? one : top), ["und", 0])[0];
}

/** Words that headlines of several sources have in common, the most common first. */
function sharedWords(headlines: readonly Headlined[]): string[] {
  const sources = new Map<string, Set<number>>();
  for (const article of headlines) for (const word of wordsIn(article)) sources.set(word, (sources.get(word) ?? new Set()).add(article.sourceId));
  return [...sources].filter(([, by]) => by.size > 1).sort((a, b) => b[1].size - a[1].size || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_SHARED).map(([word]) => word);
}

/** Words that may name what a headline is about: nothing short, unless it is written without spaces or a number. */
function wordsIn({ title, lang }: Headlined): Set<string> {
  return new Set([...tellingWords(title, lang)].filter((word) => word.length > 3 || /\p{N}{2}/u.test(word) || (word.length > 1 && /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word))));
}

const TEASES = [
  /[?？؟]\s*$/u, /[!！]{1,}\s*$/u, /(?:…|\.{3})\s*$/u, /^\d+ (?:things|ways|reasons|facts|tips|gründe|dinge|choses|cosas|motivi|вещей|причин)\b/iu,
  /you (?:won['’]?t|need to|should|must)\b|here['’]s (?:why|what|how)|this is (?:why|what|how)|what (?:happened|happens) next|everything you|shocking|jaw-dropping|goes viral|\bwatch:/iu,
  /das steckt dahinter|das müssen sie|so reagier|unglaublich|dieser trick|das ist der grund|was dahinter steckt/iu,
  /voici (?:pourquoi|comment|ce que)|vous n['’]allez pas|incroyable|no (?:te lo )?vas a creer|no creerás|esto es lo que|increíble|ecco (?:perché|cosa|come)|incredibile|você não vai|saiba (?:como|por que)/iu,
  /вы не поверите|вот почему|шок[:!]|震惊|惊呆|竟然|你绝对|まさかの|衝撃の/iu,
];

/** Whether a headline says what happened: neither a question nor a tease, nor shouted, nor far too short or long. */
function isPlain(title: string): boolean {
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title);
  const [least, most] = dense ? [LENGTH.leastDense, LENGTH.mostDense] : [LENGTH.least, LENGTH.most];
  if (title.length < least || title.length > most || TEASES.some((pattern) => pattern.test(title))) return false;
  const letters = title.replace(/[^\p{Lu}\p{Ll}]/gu, "");
  return letters.length < 12 || letters.replace(/\P{Lu}/gu, "").length < letters.length * 0.7;
}
