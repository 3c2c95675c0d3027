import { PostButton } from "@/components/reader/parts";
import type { DiscussionFace } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import { ComposeForm } from "./compose-form";

type Props = { locale: Locale; article: { id: number; slug: string }; discussion: DiscussionFace | null };

/** Where a comment on an article is written, and how its discussion is followed; above the comments. */
export function ComposeSlot({ locale, article, discussion }: Props) {
  const { routes, words: { commenting: { acts, write } } } = locale;
  return (
    <>
      <ComposeForm locale={locale} id="compose" action={routes.commentForm(article.slug)} data={{ "data-compose": article.id, "data-quote": write.quote, "data-quoted": write.passage, "data-unquote": write.unquote }} />
      {discussion && (
        <div className="mt-3 flex flex-wrap gap-2 no-print" data-follow-discussion={discussion.id}>
          <PostButton action={routes.discussionForm(discussion.id, "follow")} words={acts.follow} />
          <PostButton action={routes.discussionForm(discussion.id, "mute")} words={acts.mute} />
        </div>
      )}
    </>
  );
}
