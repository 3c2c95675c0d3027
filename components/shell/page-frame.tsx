import type { ReactNode } from "react";
import { StaticPart } from "@/components/ui/static-part.client";
import type { TopicChip } from "@/lib/articles/types";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags } from "@/lib/cache-tags";
import { cachedAnnouncements } from "@/lib/house/cached";
import type { Announcement } from "@/lib/house/types";
import type { InterfaceLanguage } from "@/lib/i18n/languages";
import { type Locale, localeOf } from "@/lib/i18n/locale";
import { ANNOUNCEMENT_SCRIPT } from "@/lib/announcement-script";
import { cachedLastDaysHead } from "@/lib/moderation/cached";
import type { LogHead } from "@/lib/moderation/types";
import { handOver, HTML_ALONE } from "@/lib/static-html/hand-over";
import { renderStatic } from "@/lib/static-html/render";
import { cachedSections } from "@/lib/topics/cached";
import { Announcements } from "./announcements";
import { BottomBar, SectionBar } from "./bars";
import { Footer } from "./footer";
import { KeySheet } from "./key-sheet";
import { Masthead } from "./masthead";
import { PageLife } from "./page-life.client";
import type { Section } from "./sections";

type Props = {
  locale: Locale;
  /** The page's address in the first language, where it is in every language. */
  path?: string;
  section: Section;
  edition?: ReactNode;
  /** The page itself: server components, which become HTML once and for all. */
  children: ReactNode;
  /** What has to be React's in the browser too; it follows the page in its `<main>`. */
  lively?: ReactNode;
};

/** A page of the paper with everything round it, with the paper's own topics. */
export async function Page({ locale, path, section, edition, children, lively }: Props) {
  const key = keyOf(section);
  const head = edition === undefined ? cachedHead(locale.lang, key) : Promise.all([cachedSections(), cachedAnnouncements()]).then(([topics, announcements]) => headHtml({ locale, section, edition, topics, announcements }));
  const foot = cachedLastDaysHead().then((logHead) => footerHtml(locale, path, logHead));
  return frame(...(await Promise.all([head, renderStatic(children), foot, cachedBars(locale.lang, key)])), lively);
}

/** The same with given topics: for pages that are made without the database. */
export async function PageFrame({ locale, path, section, topics, children }: Props & { topics: readonly TopicChip[] }) {
  return frame(...(await Promise.all([headHtml({ locale, section, topics, announcements: [] }), renderStatic(children), footerHtml(locale, path, null), barsHtml(locale, section)])), null);
}

function frame(head: string, main: string, footer: string, bars: string, lively: ReactNode) {
  if (!lively) handOver(HTML_ALONE, "");
  return (
    <>
      <StaticPart id="head" className="contents" html={given("head", head)} />
      {lively
        ? <main id="main" tabIndex={-1} className="sheet grow outline-none"><StaticPart id="page" html={given("page", main)} />{lively}</main>
        : <StaticPart as="main" id="main" tabIndex={-1} className="sheet grow outline-none" html={given("main", main)} />}
      <StaticPart id="foot" className="contents" html={given("foot", footer + bars)} />
      <PageLife />
    </>
  );
}

/** The HTML for the part itself to carry, where it is not handed over. */
function given(id: string, html: string): string | undefined {
  return handOver(id, html) ? undefined : html;
}

type SectionKey = string | null;
const keyOf = (section: Section): SectionKey => (typeof section === "object" ? section && `topic:${section.topic}` : section);
const sectionOf = (key: SectionKey): Section => (key?.startsWith("topic:") ? { topic: key.slice("topic:".length) } : (key as Section));

/** What stands round pages changes with the names of the topics and with what is announced, so it is HTML until one of them does. */
const cachedHead = cachedRead(
  "page-head",
  async (lang: InterfaceLanguage, key: SectionKey) => headHtml({ locale: localeOf(lang), section: sectionOf(key), topics: await cachedSections(), announcements: await cachedAnnouncements() }),
  () => [cacheTags.sections, cacheTags.announcements],
);
const cachedBars = cachedRead("page-bars", (lang: InterfaceLanguage, key: SectionKey) => barsHtml(localeOf(lang), sectionOf(key)), () => []);

type Head = { locale: Locale; section: Section; edition?: ReactNode; topics: readonly TopicChip[]; announcements: readonly Announcement[] };

async function headHtml({ locale, section, edition, topics, announcements }: Head): Promise<string> {
  const skip = await renderStatic(<a href="#main" className="skip-link">{locale.words.shell.skip}</a>);
  // The script is a constant of ours, which no static part may hold.
  const said = announcements.length === 0 ? "" : `${await renderStatic(<Announcements locale={locale} announcements={announcements} />)}<script>${ANNOUNCEMENT_SCRIPT}</script>`;
  const head = await renderStatic(
    <>
      <header>
        <Masthead locale={locale} section={section} edition={edition} />
        <div className="sheet"><div className="border-b border-rule"><SectionBar locale={locale} section={section} topics={topics} /></div></div>
      </header>
    </>,
  );
  return skip + said + head;
}

/** Leads to the same page in other languages, so it is each page's own. */
function footerHtml(locale: Locale, path: string | undefined, logHead: LogHead | null): Promise<string> {
  return renderStatic(<Footer locale={locale} path={path} head={logHead} />);
}

function barsHtml(locale: Locale, section: Section): Promise<string> {
  return renderStatic(<><BottomBar locale={locale} section={section} /><KeySheet words={locale.words.shell.keys} /></>);
}
