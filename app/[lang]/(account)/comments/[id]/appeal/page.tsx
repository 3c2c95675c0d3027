import { notFound, redirect } from "next/navigation";
import { pageLocale } from "@/lib/i18n/page-locale";
import { idOf } from "@/lib/moderation/rules/forms";

/** The address that a comment's author knows, beside shared pages, which do not learn who asks: the appeal has one that does. */
export default async function CommentAppealAddress({ params }: { params: Promise<{ lang: string; id: string }> }) {
  const [{ routes }, id] = [await pageLocale(params), idOf((await params).id)];
  if (id === null) notFound();
  redirect(routes.appealForComment(id));
}
