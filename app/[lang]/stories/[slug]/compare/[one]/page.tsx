import { notFound, permanentRedirect } from "next/navigation";
import { pageMetadata } from "@/components/shell/metadata";
import { CompareChoice } from "@/components/story/compare-page";
import { idInAddress } from "@/lib/articles/schema";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { cachedStory } from "@/lib/stories/cached";

type Props = { params: Promise<{ lang: string; slug: string; one: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug, one } = await params;
  const found = await cachedStory(slug);
  const id = idInAddress(one);
  if (!found || "mergedInto" in found || id === null) return {};
  const { choose } = locale.words.story.compare;
  return pageMetadata(locale, { title: choose, description: found.story.title, path: routes.compare(slug, id), index: false });
}

export default async function CompareChoiceRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug, one } = await params;
  const id = idInAddress(one);
  const found = id === null ? null : await cachedStory(slug);
  if (!found || id === null) notFound();
  if ("mergedInto" in found) permanentRedirect(locale.routes.compare(found.mergedInto, id));
  const article = found.articles.find((each) => each.id === id);
  if (!article) notFound();
  return <CompareChoice locale={locale} found={found} one={article} />;
}
