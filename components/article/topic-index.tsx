import { Link } from "@/components/ui/link";
import { type Locale, topicName } from "@/lib/i18n/locale";
import type { TopicPage } from "@/lib/topics/types";
import { Cover } from "./cover";

/** Every topic with its emblem and number of articles. */
export function TopicIndex({ locale, topics }: { locale: Locale; topics: TopicPage[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-8 border-t border-ink pt-6 md:grid-cols-3 md:gap-x-6 xl:grid-cols-4">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <Link href={locale.routes.topic(topic.slug)} tabIndex={-1} aria-hidden="true" className="picture aspect-video">
            <Cover of={{ slug: topic.slug, title: topic.name, topic: topic.slug }} />
          </Link>
          <h2 className="headline headline-20 mt-3"><Link href={locale.routes.topic(topic.slug)} data-story="">{topicName(locale, topic)}</Link></h2>
          <p className="meta">{locale.words.counts.articles(topic.articleCount)}</p>
        </li>
      ))}
    </ul>
  );
}
