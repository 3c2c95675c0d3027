import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskCommentPage } from "@/components/moderation/comment";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { beginLook } from "@/lib/moderation/actions";
import { deskComments } from "@/lib/moderation/queries/desk";
import { actsOnComment, discussionStanding, notesOn, personHistory } from "@/lib/moderation/queries/history";
import { queueCounts } from "@/lib/moderation/queries/queues";
import { idOf } from "@/lib/moderation/rules/forms";

type Props = { params: Promise<{ lang: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.title };
}

export default async function DeskCommentRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const [locale, told, actor] = [await pageLocale(params), await pageQuery(searchParams), await gateModeratorPage()];
  const id = idOf((await params).id);
  const [comment] = id === null || !actor ? [] : await deskComments([id], actor.userId);
  if (!comment || !actor) notFound();
  const [looking, acts, notes, history, discussion, counts] = await Promise.all([
    beginLook(actor, comment.id), actsOnComment(comment.id), notesOn("comment", String(comment.id)), comment.author && personHistory(comment.author.id), discussionStanding(comment.discussionId), queueCounts(),
  ]);
  return <DeskCommentPage locale={locale} actor={actor} comment={{ ...comment, looking }} acts={acts} notes={notes} history={history} discussion={discussion} counts={counts} told={told} />;
}
