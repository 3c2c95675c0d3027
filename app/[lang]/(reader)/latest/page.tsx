import Link from "next/link";
import { cachedLatest } from "@/lib/articles/cached";
import { routes } from "@/lib/routes";
import { interfaceLanguage } from "@/lib/language";

export default async function LatestPage({ params }: { params: Promise<{ lang: string }> }) {
  await interfaceLanguage(params);
  const list = await cachedLatest({});
  return <main><h1>Latest</h1><ul>{list?.articles.map((a) => <li key={a.id}><Link href={routes.article(a.slug)}>{a.title}</Link></li>)}</ul></main>;
}
