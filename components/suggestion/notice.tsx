import { NoticeHead } from "@/components/comment/notice-head";
import type { InboxNotice } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import type { SuggestionAnswer } from "@/lib/suggestions/types";
import { Answer } from "./answer";

/** In the inbox: what became of a source that its reader suggested. */
export function SuggestionNotice({ locale, notice, suggestion }: { locale: Locale; notice: InboxNotice; suggestion: SuggestionAnswer }) {
  const { suggesting } = locale.words;
  return (
    <article aria-labelledby={`notice-${notice.id}`}>
      <NoticeHead locale={locale} notice={notice} words={suggestion.state === "open" ? suggesting.states.open : suggesting.notice[suggestion.state]} />
      <p className="mt-1 wrap-anywhere text-15"><bdi>{suggestion.address}</bdi></p>
      <Answer locale={locale} answer={suggestion} />
    </article>
  );
}
