import type { DiscussionFace } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";

type Props = { locale: Locale; article: { id: number; slug: string }; discussion: DiscussionFace | null };

/** Where a comment on an article is written; above the comments. */
export function ComposeSlot(_props: Props) {
  return null;
}
