import { notFound, permanentRedirect } from "next/navigation";
import { pageMetadata } from "@/components/shell/metadata";
import { OlderInStoryPage } from "@/components/story/older-page";
import { isCursor } from "@/lib/articles/cursor";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { cachedOlderInStory } from "@/lib/stories/cached";

type Props = { params: Promise<{ lang: string; slug: string; cursor: string }> };

const read = async (slug: string, cursor: string) => (isCursor(cursor) ? cachedOlderInStory(slug, cursor) : null);

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug, cursor } = await params;
  const found = await read(slug, cursor);
  if (!found || "mergedInto" in found) return {};
  const { story } = found;
  return pageMetadata(locale, { title: `${locale.words.story.older}: ${story.title}`, description: locale.words.story.description(story), path: routes.olderInStory(slug, cursor), index: false });
}

export default async function OlderInStoryRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug, cursor } = await params;
  const found = await read(slug, cursor);
  if (!found) notFound();
  if ("mergedInto" in found) permanentRedirect(locale.routes.olderInStory(found.mergedInto, cursor));
  if (found.articles.length === 0) notFound();
  return <OlderInStoryPage locale={locale} found={found} cursor={cursor} />;
}
