import { Latest } from "@/components/article/latest";
import { pageMetadata } from "@/components/shell/metadata";
import { interfaceLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";

export const metadata = pageMetadata({ title: "Latest", description: "Every article as it came in, newest first.", path: routes.latest(), feed: { kind: "latest" } });

export default async function LatestRoute({ params }: { params: Promise<{ lang: string }> }) {
  await interfaceLanguage(params);
  return <Latest place={{}} />;
}
