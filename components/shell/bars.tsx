import { Link } from "@/components/ui/link";
import type { TopicChip } from "@/lib/articles/types";
import { routes } from "@/lib/routes";
import type { Section } from "./sections";

/** Marks the link to the page itself as the page, and the link to the section it lies in as the place. */
function current(section: Section, own: Section): "page" | undefined {
  const same = typeof section === "object" && typeof own === "object" ? section?.topic === own?.topic : section === own;
  return same && own !== null ? "page" : undefined;
}

/** The topics of the paper in one line. */
export function SectionBar({ section, topics }: { section: Section; topics: readonly TopicChip[] }) {
  return (
    <nav aria-label="Sections" className="section-bar no-print">
      <ul>
        <li><Link href={routes.front()} aria-current={current(section, "front")}>Top</Link></li>
        <li><Link href={routes.latest()} aria-current={current(section, "latest")}>Latest</Link></li>
        {topics.map((topic) => (
          <li key={topic.slug}><Link href={routes.topic(topic.slug)} aria-current={current(section, { topic: topic.slug })}>{topic.name}</Link></li>
        ))}
        <li><Link href={routes.sources()} aria-current={current(section, "sources")}>Sources</Link></li>
      </ul>
    </nav>
  );
}

/** The four ways into the paper, within reach of a thumb. */
export function BottomBar({ section }: { section: Section }) {
  const inTopic = typeof section === "object" && section !== null;
  return (
    <nav aria-label="Main" className="bottom-bar no-print">
      <ul>
        <li><Link href={routes.front()} aria-current={current(section, "front")}>Top</Link></li>
        <li><Link href={routes.latest()} aria-current={current(section, "latest")}>Latest</Link></li>
        <li><Link href={routes.topics()} aria-current={inTopic ? "true" : current(section, "topics")}>Topics</Link></li>
        <li><Link href={routes.sources()} aria-current={current(section, "sources")}>Sources</Link></li>
      </ul>
    </nav>
  );
}
