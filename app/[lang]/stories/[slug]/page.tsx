import { notFound, permanentRedirect } from "next/navigation";
import { pageMetadata } from "@/components/shell/metadata";
import { StoryPage } from "@/components/story/story-page";
import { shorten } from "@/lib/format/text";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { cachedStory } from "@/lib/stories/cached";

type Props = { params: Promise<{ lang: string; slug: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await cachedStory(slug);
  if (!found || "mergedInto" in found) return {};
  const { story, articles } = found;
  return pageMetadata(locale, {
    title: story.title,
    description: shorten(`${locale.words.story.description(story)} ${story.standfirst ?? ""}`),
    path: routes.story(slug),
    picture: articles[0] && routes.picture(articles[0].slug),
  });
}

export default async function StoryRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await cachedStory(slug);
  if (!found) notFound();
  if ("mergedInto" in found) permanentRedirect(locale.routes.story(found.mergedInto));
  return <StoryPage locale={locale} found={found} />;
}
