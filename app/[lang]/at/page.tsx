import { FrontTimesPage } from "@/components/story/front-times";
import { pageMetadata } from "@/components/shell/metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { cachedSnapshots } from "@/lib/stories/cached";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const { title, description } = locale.words.ranking.at;
  return pageMetadata(locale, { title, description, path: routes.at(), index: false });
}

export default async function FrontTimesRoute({ params }: Props) {
  return <FrontTimesPage locale={await pageLocale(params)} {...await cachedSnapshots()} />;
}
