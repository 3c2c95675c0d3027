import { notFound } from "next/navigation";
import { Latest } from "@/components/article/latest";
import { pageMetadata } from "@/components/shell/metadata";
import { isCursor } from "@/lib/articles/cursor";
import { interfaceLanguage } from "@/lib/language";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ lang: string; cursor: string }> };

export async function generateMetadata({ params }: Props) {
  const { cursor } = await params;
  return pageMetadata({ title: "Latest", description: "An earlier page of everything as it came in.", path: routes.after({ kind: "latest" }, cursor), feed: { kind: "latest" }, index: false });
}

export default async function NewerLatestRoute({ params }: Props) {
  await interfaceLanguage(params);
  const { cursor } = await params;
  if (!isCursor(cursor)) notFound();
  return <Latest place={{ after: cursor }} />;
}
