import { About } from "@/components/shell/about";
import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const { title, description } = locale.words.about;
  return pageMetadata(locale, { title, description, path: routes.about() });
}

export default async function AboutRoute({ params }: Props) {
  const locale = await pageLocale(params);
  return <Page locale={locale} path={routes.about()} section="about"><About locale={locale} /></Page>;
}
