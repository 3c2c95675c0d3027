import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { TopicChip } from "@/lib/articles/types";
import { routes } from "@/lib/routes";

/** The line above a headline: the main topic, and what else is to be known first. */
export function Kicker({ topic, children }: { topic: TopicChip | undefined; children?: ReactNode }) {
  return (
    <div className="meta-row mb-1.5">
      {topic && <span className="kicker"><Link href={routes.topic(topic.slug)}>{topic.name}</Link></span>}
      {children}
    </div>
  );
}
