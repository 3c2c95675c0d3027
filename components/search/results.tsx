import { ArticleRow } from "@/components/article/article-row";
import { Link } from "@/components/ui/link";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import type { SearchItemFound, SearchResult, SearchStoryFound } from "@/lib/search/types";

type Part = SearchItemFound["part"];

/** What was found, one article after another; where the words are no longer all there, or order of time begins, it says so. */
export function FoundArticles({ locale, result }: { locale: Locale; result: SearchResult }) {
  return <>{partsOf(result.items, ({ part }) => part).map(({ part, items }, at) => (
    <section key={part} aria-labelledby={`found-${part}`} className="border-t border-ink py-4">
      <PartTitle locale={locale} part={part} alone={at === 0 && result.count === 0} />
      <div className="hairline-top">{items.map((item, row) => <Row key={item.article.id} locale={locale} item={item} later={row > 7} />)}</div>
    </section>
  ))}</>;
}

/** The same, story by story. */
export function FoundStories({ locale, result }: { locale: Locale; result: SearchResult }) {
  return <>{partsOf(result.stories, ({ items }) => items[0]?.part ?? "all").map(({ part, items }, at) => (
    <section key={part} aria-labelledby={`found-${part}`} className="border-t border-ink">
      <PartTitle locale={locale} part={part} alone={at === 0 && result.count === 0} />
      {items.map((found) => <Story key={found.story?.slug ?? found.items[0]?.article.id} locale={locale} found={found} atLeast={result.atLeast} />)}
    </section>
  ))}</>;
}

function Story({ locale, found: { story, count, items }, atLeast }: { locale: Locale; found: SearchStoryFound; atLeast: boolean }) {
  const rows = items.map((item) => <Row key={item.article.id} locale={locale} item={item} level={story ? 4 : 3} />);
  if (!story) return <div className="border-b border-rule">{rows}</div>;
  return (
    <section className="border-b border-ink py-5" aria-labelledby={`story-${story.slug}`}>
      <h3 id={`story-${story.slug}`} className="headline headline-24" lang={langAttribute(story.lang)} dir={direction(story.lang)}><Link href={locale.routes.story(story.slug)} data-story="">{story.title}</Link></h3>
      <p className="meta mt-1">{locale.words.search.ofStory(count, atLeast)} · {locale.words.article.onThisStory(story.articleCount)}</p>
      <div className="hairline-top mt-2 border-s-2 border-rule ps-4">{rows}</div>
    </section>
  );
}

function Row({ locale, item: { article, passage }, level, later }: { locale: Locale; item: SearchItemFound; level?: 3 | 4; later?: boolean }) {
  const found = passage && (
    <p className="search-passage" lang={langAttribute(article.lang)} dir={direction(article.lang)}>{passage.map(({ text, mark }, at) => (mark ? <mark key={at}>{text}</mark> : text))}</p>
  );
  return <ArticleRow locale={locale} article={article} level={level} later={later} passage={found} />;
}

function PartTitle({ locale, part, alone }: { locale: Locale; part: Part; alone: boolean }) {
  const words = locale.words.search;
  if (part === "all" || alone) return <h2 id={`found-${part}`} className="sr-only">{part === "all" ? words.results : words.some}</h2>;
  return (
    <div className="pt-2 pb-4">
      <h2 id={`found-${part}`} className="headline headline-24">{part === "some" ? words.some : words.older}</h2>
      {part === "older" && <p className="meta mt-1">{words.olderWhy}</p>}
    </div>
  );
}

/** Runs of what belongs to one part, in the order they came. */
function partsOf<T>(found: readonly T[], partOf: (one: T) => Part): { part: Part; items: T[] }[] {
  const parts: { part: Part; items: T[] }[] = [];
  for (const one of found) {
    const part = partOf(one);
    if (parts.at(-1)?.part === part) parts.at(-1)!.items.push(one);
    else parts.push({ part, items: [one] });
  }
  return parts;
}
