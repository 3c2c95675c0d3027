import { Link } from "@/components/ui/link";
import type { TopicChip } from "@/lib/articles/types";
import { type Locale, topicName } from "@/lib/i18n/locale";
import { current, type Section } from "./sections";

/** The topics of the paper in one line. */
export function SectionBar({ locale, section, topics }: { locale: Locale; section: Section; topics: readonly TopicChip[] }) {
  const { routes } = locale;
  const words = locale.words.shell.sections;
  return (
    <nav aria-label={words.label} className="section-bar no-print">
      <ul>
        <li><Link href={routes.front()} aria-current={current(section, "front")}>{words.top}</Link></li>
        <li><Link href={routes.latest()} aria-current={current(section, "latest")}>{words.latest}</Link></li>
        <li className="for-readers"><Link href={routes.forYou()} aria-current={current(section, "for-you")}>{locale.words.reading.forYou.title}</Link></li>
        <li className="for-readers md:hidden"><Link href={routes.inbox()} aria-current={current(section, "inbox")}>{locale.words.commenting.inbox.title}<span data-notices="" className="inbox-count" /></Link></li>
        {topics.map((topic) => (
          <li key={topic.slug}><Link href={routes.topic(topic.slug)} aria-current={current(section, { topic: topic.slug })}>{topicName(locale, topic)}</Link></li>
        ))}
        <li><Link href={routes.sources()} aria-current={current(section, "sources")}>{words.sources}</Link></li>
        <li><Link href={routes.search()} aria-current={current(section, "search")}>{words.search}</Link></li>
      </ul>
    </nav>
  );
}

/** Five ways into the paper, within reach of a thumb. */
export function BottomBar({ locale: { routes, words: { shell, reader } }, section }: { locale: Locale; section: Section }) {
  const words = shell.sections;
  const inTopic = typeof section === "object" && section !== null;
  return (
    <nav aria-label={words.main} className="bottom-bar no-print">
      <ul>
        <li><Link href={routes.front()} aria-current={current(section, "front")}>{words.top}</Link></li>
        <li><Link href={routes.latest()} aria-current={current(section, "latest")}>{words.latest}</Link></li>
        <li><Link href={routes.topics()} aria-current={inTopic ? "true" : current(section, "topics")}>{words.topics}</Link></li>
        <li><Link href={routes.search()} aria-current={current(section, "search")}>{words.search}</Link></li>
        <li><Link href={routes.saved()} aria-current={current(section, "saved")}>{reader.saved}<span data-inbox="" className="inbox-count for-readers" /></Link></li>
      </ul>
    </nav>
  );
}
