import { ApiReference } from "@/components/docs/api-reference";
import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { englishLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";

const ABOUT = { title: "The paper for programs", description: "The JSON interface: articles, stories, sources and topics, with every parameter, answer and error.", path: routes.apiDocs(), translated: false };

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props) {
  return pageMetadata(await englishLocale(params), ABOUT);
}

export default async function ApiDocsRoute({ params }: Props) {
  return <Page locale={await englishLocale(params)} section="about"><ApiReference /></Page>;
}
