import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { BelongingPage } from "@/components/story/belonging";
import { gateModeratorPage, gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { keptText } from "@/lib/comments/queries/kept";
import { pageLocale } from "@/lib/i18n/page-locale";
import { articleAt, storiesLike, storyAt } from "@/lib/stories/queries/belonging";
import { decisionsOn } from "@/lib/stories/queries/decisions";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.belonging.title };
}

export default async function BelongsRoute({ params, searchParams }: Props) {
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gatePage()];
  if (!actor) redirect(locale.routes.signIn(locale.routes.belongs({ story: query.story, article: query.article, q: query.q, kept: query.kept })));
  // The way to another language keeps no query.
  if (!query.story && !query.article) redirect(locale.routes.front());
  const article = query.article ? await articleAt(query.article) : null;
  const story = await storyAt(query.story ?? article?.story ?? "");
  const alone = story ? null : article;
  if (!story && !alone) notFound();
  const [found, decisions, moderator, kept] = await Promise.all([query.q ? storiesLike(query.q, story?.id ?? 0) : null, story ? decisionsOn(story.id) : [], gateModeratorPage(), keptText(query.kept)]);
  return <BelongingPage locale={locale} told={query} story={story} alone={alone} chosen={article?.id ?? null} found={found} decisions={decisions} decides={moderator !== null} typed={kept?.fields ?? {}} />;
}
