import type { Locale } from "@/lib/i18n/locale";
import type { FeedListState } from "@/lib/sources/schema/feed-lists";

/** What came of what was chosen of a list so far, in words; nothing of what did not happen. */
export function cameOf({ words: { adminOpml: words } }: Locale, { state, chosen, added, known, failed, looked, waits, unreadable }: FeedListState): string[] {
  const stored = added + known + failed;
  return [
    state === "done" ? words.added(added) : words.progress(stored, chosen),
    ...(known > 0 ? [words.known(known)] : []), ...(failed > 0 ? [words.failed(failed)] : []),
    ...(looked + waits > 0 ? [words.looked(looked, looked + waits)] : []), ...(unreadable > 0 ? [words.unreadable(unreadable)] : []),
  ];
}
