import type { ReactNode } from "react";
import { Time } from "@/components/article/time";
import type { InboxNotice } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";

/** The first line of a notice in the inbox: whether it is new, what it says, by which its article is named, and when. */
export function NoticeHead({ locale, notice: { id, read, createdAt }, words, children }: { locale: Locale; notice: InboxNotice; words: ReactNode; children?: ReactNode }) {
  return (
    <p className="meta flex flex-wrap gap-x-3">
      {!read && <strong className="notice-new">{locale.words.commenting.inbox.isNew}</strong>}
      <span id={`notice-${id}`}>{words}</span>
      <Time locale={locale} at={createdAt} precision="minute" />
      {children}
    </p>
  );
}
