import { notFound, redirect } from "next/navigation";
import { gatePage } from "@/lib/auth/gates";
import { pageLocale } from "@/lib/i18n/page-locale";
import { idOf } from "@/lib/moderation/rules/forms";

/** The address that a comment's author knows; the appeal itself has one by what it is against. */
export default async function CommentAppealAddress({ params }: { params: Promise<{ lang: string; id: string }> }) {
  const [{ routes }, id, actor] = [await pageLocale(params), idOf((await params).id), await gatePage()];
  if (id === null) notFound();
  redirect(actor ? routes.appealForComment(id) : routes.signIn(routes.appealForComment(id)));
}
