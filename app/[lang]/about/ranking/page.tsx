import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { RankingPage } from "@/components/story/ranking-page";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const { title, description } = locale.words.ranking.page;
  return pageMetadata(locale, { title, description, path: routes.ranking() });
}

export default async function RankingRoute({ params }: Props) {
  const locale = await pageLocale(params);
  return <Page locale={locale} path={routes.ranking()} section="about"><RankingPage locale={locale} /></Page>;
}
