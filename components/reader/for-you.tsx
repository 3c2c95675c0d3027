import { Page } from "@/components/shell/page-frame";
import { Note, WaysOn } from "@/components/shell/notes";
import { PageTitle } from "@/components/shell/page-title";
import { listFollows, listForYou } from "@/lib/follows/queries";
import type { Follow, ForYou as List } from "@/lib/follows/types";
import { type Locale, topicName } from "@/lib/i18n/locale";
import { stateOfArticles } from "@/lib/reading/queries";
import type { ArticleState } from "@/lib/reading/schema";
import { cachedSections } from "@/lib/topics/cached";
import type { TopicChip } from "@/lib/articles/types";
import { Done, type Told } from "./done";
import { PostButton } from "./parts";
import { ReadingRow } from "./reading-row";
import { RowDays } from "./row-days";

type Props = { locale: Locale; userId: string; before: string | undefined; told: Told };

/** What a reader follows, newest first. */
export async function ForYou({ locale, userId, before, told }: Props) {
  const [list, follows, topics] = await Promise.all([listForYou(userId, before), listFollows(userId), cachedSections()]);
  const state = await stateOfArticles(userId, list.articles.map(({ id }) => id));
  const { routes, words: { reading } } = locale;
  return (
    <Page locale={locale} path="/for-you" section="for-you">
      <PageTitle title={reading.forYou.title}>{reading.forYou.lead}</PageTitle>
      <Done locale={locale} userId={userId} told={told} from="for-you" />
      {follows.length === 0 ? <NothingFollowed locale={locale} topics={topics} /> : (
        <>
          <div className="mb-6 flex flex-wrap gap-2 no-print">
            <a className="button" href={routes.following()}>{reading.following.title}</a>
            <a className="button" href={routes.muted()}>{reading.muted.title}</a>
            <a className="button" href={routes.history()}>{reading.history.title}</a>
            {list.articles.length > 0 && <PostButton action={routes.historyForm("read-all")} words={reading.allRead.mark} fields={{ from: "for-you" }} />}
          </div>
          <Articles locale={locale} list={list} state={state} before={before} follows={follows} />
        </>
      )}
    </Page>
  );
}

function Articles({ locale, list, state, before, follows }: { locale: Locale; list: List; state: Record<string, ArticleState>; before: string | undefined; follows: readonly Follow[] }) {
  const { routes, formats, words: { reading: { forYou }, shell: { pages }, dates } } = locale;
  const back = { from: "for-you", ...(before ? { before } : {}) };
  const hidden = list.hidden > 0 && <p className="meta py-4">{list.articles.length > 0 ? forYou.hidden(list.hidden) : forYou.hiddenOnly(list.hidden)} <a className="quiet-link" href={routes.muted()}>{locale.words.reading.muted.rules}</a></p>;
  return (
    <>
      {list.articles.length === 0 && <div className="border-t border-ink"><Note title={forYou.quiet}><p>{forYou.quietWhy}</p><Followed locale={locale} follows={follows} /></Note></div>}
      <RowDays rows={list.articles.map((article) => ({
        key: article.id,
        day: article.publishedPrecision === "minute" || article.publishedPrecision === "day" ? formats.editionDay(article.sortAt) : dates.undated,
        row: <ReadingRow locale={locale} article={article} read={state[article.id]?.read ?? false} progress={state[article.id]?.progress ?? null} back={back} />,
      }))} />
      {hidden}
      <nav aria-label={pages.label} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
        {before ? <a className="button" href={routes.forYou()}>{pages.toNewest}</a> : <span />}
        {list.older ? <a className="button" rel="next" href={routes.forYou({ before: list.older })}>{pages.older}</a> : <p className="meta">{pages.end}</p>}
      </nav>
    </>
  );
}

function Followed({ locale, follows }: { locale: Locale; follows: readonly Follow[] }) {
  return <WaysOn links={follows.slice(0, 12).map(({ target, slug, name }) => (
    { href: locale.routes[target](slug), words: target === "topic" ? topicName(locale, { slug, name }) : name }
  ))} />;
}

/** A reader's first look at the page: where to begin. */
function NothingFollowed({ locale, topics }: { locale: Locale; topics: readonly TopicChip[] }) {
  const { routes, words: { reading: { forYou, following } } } = locale;
  return (
    <div className="border-t border-ink">
      <Note title={forYou.nothingFollowed}>
        <p>{forYou.nothingFollowedWhy}</p>
        <ul className="flex flex-wrap gap-2 font-sans">
          {topics.map((topic) => (
            <li key={topic.slug}><PostButton action={routes.followForm("topic", topic.slug, "follow")} words={topicName(locale, topic)} about={following.follow} fields={{ from: "for-you" }} /></li>
          ))}
        </ul>
        <WaysOn links={[{ href: routes.sources(), words: following.toSources }]} />
      </Note>
    </div>
  );
}
