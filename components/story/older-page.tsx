import { ArticleListByDay } from "@/components/article/article-list";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { routes as addresses } from "@/lib/routes";
import type { OlderInStory } from "@/lib/stories/types";

/** Older articles of a story that has many. */
export function OlderInStoryPage({ locale, found: { story, articles, older }, cursor }: { locale: Locale; found: OlderInStory; cursor: string }) {
  const { routes, words: { shell: { pages }, story: words } } = locale;
  const link = <Link href={routes.story(story.slug)} className="quiet-link" lang={langAttribute(story.lang)} dir={direction(story.lang)}>{story.title}</Link>;
  return (
    <Page locale={locale} path={addresses.olderInStory(story.slug, cursor)} section={null}>
      <PageTitle title={words.older}><Sentence text={words.compare.of} parts={{ story: link }} /></PageTitle>
      <ArticleListByDay locale={locale} articles={articles} />
      <nav aria-label={pages.label} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
        <Link href={routes.story(story.slug)} className="button">{pages.toNewest}</Link>
        {older !== null ? <Link href={routes.olderInStory(story.slug, older)} rel="next" className="button">{pages.older}</Link> : <p className="meta">{pages.end}</p>}
      </nav>
    </Page>
  );
}
