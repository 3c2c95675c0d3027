import { breadcrumbs, collectionPage, graph, type JsonLd, paper } from "@/lib/json-ld";
import type { ArticleCard } from "@/lib/articles/types";
import { routes } from "@/lib/routes";
import { absolute, site } from "@/lib/site";
import type { FrontPage, StoryFace } from "./types";

/** A story's page: the coverage of one event as a list of its articles. */
export function storyJsonLd(story: StoryFace, articles: readonly ArticleCard[]): JsonLd {
  const page = { name: story.title, path: routes.story(story.slug), description: story.standfirst };
  const items = articles.map((article) => ({ name: `${article.source.name}: ${article.title}`, path: routes.article(article.slug) }));
  return graph({ ...collectionPage(page, items), dateCreated: story.firstAt, dateModified: story.lastAt }, breadcrumbs([page]));
}

/** The front page: the paper, its site, and the stories in the order in which they stand. */
export function frontJsonLd(front: FrontPage): JsonLd {
  const items = [
    ...front.entries.map((entry) => ({ name: entry.title, path: "articles" in entry ? routes.story(entry.slug) : routes.article(entry.slug) })),
    ...front.singles.map((article) => ({ name: article.title, path: routes.article(article.slug) })),
  ];
  const { name, lines } = site();
  const web = { "@type": "WebSite", "@id": `${absolute(routes.front())}#site`, name, url: absolute(routes.front()), publisher: paper() };
  return graph(web, collectionPage({ name, path: routes.front(), description: lines.en }, items));
}
