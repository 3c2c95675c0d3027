import type { ArticleDraft } from "./types";
import { hostOf } from "./url";

/** An outlet and what shows that the articles are its own. */
export type SourceGuess = { name: string; homepage: string | null; evidence: string };

/** Who tells a news piece is whom people told it: "told the Global Times", "in an interview with the Global Times". */
const TOLD = /\b(?:told|tells|telling|said to|interview with|speaking to|spoke to|confirmed to)\s+(?:the\s+)?((?:[A-Z][\p{L}&'’]*\s?){1,4})/gu;
/** Words that names of outlets end in. Other names that are told things belong to people and offices. */
const OUTLET = /\b(Times|Post|News|Daily|Herald|Tribune|Journal|Gazette|Mail|Chronicle|Observer|Standard|Telegraph|Press|Weekly|Review|Register|Courier|Examiner|Inquirer|Dispatch|Bulletin|Echo|Argus|Agency|Newswire|Radio|Television|TV)$/;
const FEWEST_TELLINGS = 3;

/**
 * The outlet that a document's articles come from: the host of their `Source:` lines when all agree,
 * else the one outlet that people keep telling things to, in at least two articles. Null when the
 * document shows nothing that certain.
 */
export function guessSource(articles: readonly ArticleDraft[]): SourceGuess | null {
  return bySourceLines(articles) ?? byTellers(articles);
}

function bySourceLines(articles: readonly ArticleDraft[]): SourceGuess | null {
  const hosts = articles.flatMap((article) => (article.originalUrl ? (hostOf(article.originalUrl) ?? []) : []));
  const [host] = hosts;
  if (!host || hosts.length < articles.length / 2 || hosts.some((each) => each !== host)) return null;
  return { name: host, homepage: `https://${host}`, evidence: `The document names ${host} as the source of its text.` };
}

function byTellers(articles: readonly ArticleDraft[]): SourceGuess | null {
  const tellings = new Map<string, { count: number; articles: Set<number> }>();
  for (const [index, article] of articles.entries()) {
    for (const match of article.html.replace(/<[^>]*>/g, " ").matchAll(TOLD)) {
      const name = (match[1] ?? "").trim();
      if (!OUTLET.test(name)) continue;
      const entry = tellings.get(name) ?? { count: 0, articles: new Set<number>() };
      entry.count++;
      entry.articles.add(index);
      tellings.set(name, entry);
    }
  }
  const [first, second] = [...tellings].sort((a, b) => b[1].count - a[1].count);
  if (!first || first[1].count < FEWEST_TELLINGS || first[1].articles.size < 2 || first[1].count < (second?.[1].count ?? 0) * 3) return null;
  return { name: first[0], homepage: null, evidence: `People in its articles tell things to ${first[0]} ${first[1].count} times, in ${first[1].articles.size} of its ${articles.length} articles.` };
}
