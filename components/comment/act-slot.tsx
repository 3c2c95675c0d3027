import type { CommentView } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";

type Props = { locale: Locale; comment: CommentView };

/** What can be done with a comment; in the line below its words. */
export function ActSlot(_props: Props) {
  return null;
}
