import { pageMetadata } from "@/components/shell/metadata";
import { Sources } from "@/components/source/sources";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";

export const metadata = pageMetadata({ title: "Sources", description: "Who is speaking in this paper: every source with who owns, controls and pays for it.", path: routes.sources() });

export default async function SourcesRoute({ params }: { params: Promise<{ lang: string }> }) {
  await pageLocale(params);
  return <Sources />;
}
