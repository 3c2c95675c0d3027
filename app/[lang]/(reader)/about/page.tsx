import { About } from "@/components/shell/about";
import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";

export const metadata = pageMetadata({ title: "How this paper works", description: "What the labels mean, how stories are put together, and where everything comes from.", path: routes.about() });

export default async function AboutRoute({ params }: { params: Promise<{ lang: string }> }) {
  await pageLocale(params);
  return <Page section="about"><About /></Page>;
}
