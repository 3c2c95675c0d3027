import { notFound } from "next/navigation";
import { HistoryPage } from "@/components/comment/history-page";
import { pageMetadata } from "@/components/shell/metadata";
import { cachedHistory } from "@/lib/comments/cached";
import { commentIdOf } from "@/lib/comments/cursor";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ lang: string; id: string }> };

async function load(params: Props["params"]) {
  const id = commentIdOf((await params).id);
  return id === null ? null : (await cachedHistory(id)).found;
}

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const found = await load(params);
  if (!found) return {};
  const words = locale.words.discussion.history;
  return pageMetadata(locale, { title: words.title, description: words.description, path: routes.commentHistory(found.id), index: false });
}

export default async function CommentHistoryRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const found = await load(params);
  if (!found) notFound();
  return <HistoryPage locale={locale} history={found} />;
}
