import { ApiReference } from "@/components/docs/api-reference";
import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";

export const metadata = pageMetadata({ title: "The paper for programs", description: "The JSON interface: articles, stories, sources and topics, with every parameter, answer and error.", path: routes.apiDocs() });

export default async function ApiDocsRoute({ params }: { params: Promise<{ lang: string }> }) {
  await pageLocale(params);
  return <Page section="about"><ApiReference /></Page>;
}
