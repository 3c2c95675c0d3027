import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AppealPage } from "@/components/moderation/own-act";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { ownRejected } from "@/lib/moderation/queries/appeals";
import { idOf } from "@/lib/moderation/rules/forms";

type Props = { params: Promise<{ lang: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.appeal.title };
}

export default async function CommentAppealRoute({ params, searchParams }: Props) {
  const [locale, query, actor, id] = [await pageLocale(params), await pageQuery(searchParams), await gatePage(), idOf((await params).id)];
  if (id === null) notFound();
  if (!actor) redirect(locale.routes.signIn(locale.routes.appealForComment(id)));
  const comment = await ownRejected(actor.userId, id);
  if (!comment) notFound();
  if (comment.actId !== null) redirect(locale.routes.appeal(comment.actId));
  return <AppealPage locale={locale} act={null} comment={comment} problem={query.problem} />;
}
