import { Time } from "@/components/article/time";
import type { InboxNotice } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import type { SuggestionAnswer } from "@/lib/suggestions/types";
import { Answer } from "./answer";

/** In the inbox: what became of a source that its reader suggested. */
export function SuggestionNotice({ locale, notice: { id, read, createdAt }, suggestion }: { locale: Locale; notice: InboxNotice; suggestion: SuggestionAnswer }) {
  const { words: { suggesting, commenting: { inbox } } } = locale;
  return (
    <article aria-labelledby={`notice-${id}`}>
      <p className="meta flex flex-wrap gap-x-3">
        {!read && <strong className="notice-new">{inbox.isNew}</strong>}
        <span id={`notice-${id}`}>{suggestion.state === "open" ? suggesting.states.open : suggesting.notice[suggestion.state]}</span>
        <Time locale={locale} at={createdAt} precision="minute" />
      </p>
      <p className="mt-1 wrap-anywhere text-15"><bdi>{suggestion.address}</bdi></p>
      <Answer locale={locale} answer={suggestion} />
    </article>
  );
}
