import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { TopicChip } from "@/lib/articles/types";
import { type Locale, topicName } from "@/lib/i18n/locale";

/** The line above a headline: the main topic, and what else is to be known first. */
export function Kicker({ locale, topic, children }: { locale: Locale; topic: TopicChip | undefined; children?: ReactNode }) {
  return (
    <div className="meta-row mb-1.5">
      {topic && <span className="kicker"><Link href={locale.routes.topic(topic.slug)}>{topicName(locale, topic)}</Link></span>}
      {children}
    </div>
  );
}
