import { SettingsNav } from "@/components/account/settings-page";
import { StandingNote } from "@/components/account/standing-note";
import { ArticleLink } from "@/components/comment/writing-frame";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Sentence } from "@/components/ui/sentence";
import { listDiscussions } from "@/lib/comments/queries";
import type { FollowedDiscussion } from "@/lib/comments/types";
import { findTarget, listFollows } from "@/lib/follows/queries";
import { type Follow, isFollowTarget } from "@/lib/follows/types";
import { type Locale, topicName } from "@/lib/i18n/locale";
import { cachedSections } from "@/lib/topics/cached";
import { Done, type Told } from "./done";
import { Confirm, PostButton } from "./parts";

type Props = { locale: Locale; userId: string; told: Told };

/** Everything a reader follows, the discussions they muted, and the topics that they do not. */
export async function Following({ locale, userId, told }: Props) {
  const [follows, topics, discussions] = await Promise.all([listFollows(userId), cachedSections(), listDiscussions(userId)]);
  const { routes, words: { reading: { following, forYou }, talk } } = locale;
  const followed = new Set(follows.filter(({ target }) => target === "topic").map(({ slug }) => slug));
  const more = topics.filter(({ slug }) => !followed.has(slug));
  return (
    <Page locale={locale} path="/settings/following" section="settings">
      <SettingsNav locale={locale} here="following" />
      <StandingNote locale={locale} userId={userId} />
      <PageTitle title={following.title}>{following.lead}</PageTitle>
      <Done locale={locale} userId={userId} told={told} from="following" />
      {isFollowTarget(told.target) && told.follow !== undefined && <ConfirmFollow locale={locale} target={told.target} slug={told.follow} />}
      <Group id="topics" title={following.topics} empty={following.noTopics} follows={follows.filter(({ target }) => target === "topic")} locale={locale} />
      <Group id="sources" title={following.sources} empty={following.noSources} follows={follows.filter(({ target }) => target === "source")} locale={locale} />
      <Group id="stories" title={following.stories} empty={following.noStories} follows={follows.filter(({ target }) => target === "story")} locale={locale} />
      <Discussions locale={locale} id="discussions" title={talk.discussions.followed} empty={talk.discussions.none} leave={talk.discussions.leave} discussions={discussions.filter(({ mode }) => mode === "follow")} />
      <Discussions locale={locale} id="muted-discussions" title={talk.discussions.muted} leave={talk.discussions.unmute} discussions={discussions.filter(({ mode }) => mode === "mute")} />
      {more.length > 0 && (
        <section aria-labelledby="more" className="border-t border-ink pt-4 pb-8 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-x-8">
          <h2 id="more" className="mb-4 text-13 font-semibold">{following.moreTopics}</h2>
          <ul className="flex flex-wrap gap-2">
            {more.map((topic) => <li key={topic.slug}><PostButton action={routes.followForm("topic", topic.slug, "follow")} words={topicName(locale, topic)} about={following.follow} /></li>)}
          </ul>
        </section>
      )}
      <p className="flex flex-wrap gap-2 border-t border-ink py-5"><a className="button" href={routes.forYou()}>{forYou.title}</a><a className="button" href={routes.sources()}>{following.toSources}</a></p>
    </Page>
  );
}

function Group({ locale, id, title, empty, follows }: { locale: Locale; id: string; title: string; empty: string; follows: readonly Follow[] }) {
  const { routes, words: { reading: { following } } } = locale;
  return (
    <section aria-labelledby={`group-${id}`} className="border-t border-ink pt-4 pb-8 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-x-8">
      <h2 id={`group-${id}`} className="mb-4 text-13 font-semibold">{title}</h2>
      {follows.length === 0 ? <p className="standfirst text-17 text-quiet">{empty}</p> : (
        <ul className="hairline-top">
          {follows.map(({ target, slug, name }) => {
            const shown = target === "topic" ? topicName(locale, { slug, name }) : name;
            return (
              <li key={slug} className="flex flex-wrap items-center justify-between gap-3">
                <a className="headline headline-20" href={routes[target](slug)}><bdi>{shown}</bdi></a>
                <PostButton action={routes.followForm(target, slug, "unfollow")} words={following.unfollow} about={shown} />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

type Talk = { locale: Locale; id: string; title: string; empty?: string; leave: string; discussions: readonly FollowedDiscussion[] };

/** Discussions, each with the way to leave it; where there are none, what is said instead, if anything. */
function Discussions({ locale, id, title, empty, leave, discussions }: Talk) {
  if (discussions.length === 0 && empty === undefined) return null;
  return (
    <section aria-labelledby={`group-${id}`} className="border-t border-ink pt-4 pb-8 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-x-8">
      <h2 id={`group-${id}`} className="mb-4 text-13 font-semibold">{title}</h2>
      {discussions.length === 0 ? <p className="standfirst text-17 text-quiet">{empty}</p> : (
        <ul className="hairline-top">
          {discussions.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-3">
              <div>
                <p className="headline headline-20">{one.article ? <ArticleLink locale={locale} article={one.article} /> : locale.words.talk.discussions.gone}</p>
                <p className="meta">{locale.words.discussion.comments(one.published)}</p>
              </div>
              <PostButton action={locale.routes.discussionForm(one.id, "leave")} words={leave} about={one.article?.title} fields={{ from: "following" }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

async function ConfirmFollow({ locale, target, slug }: { locale: Locale; target: Follow["target"]; slug: string }) {
  const found = await findTarget(target, slug);
  if (!found) return null;
  const { routes, words: { reading: { following } } } = locale;
  const name = target === "topic" ? topicName(locale, found) : found.name;
  return (
    <Confirm title={<Sentence text={following.confirm} parts={{ name: <bdi>{name}</bdi> }} />}>
      <PostButton action={routes.followForm(target, found.slug, "follow")} words={following.follow} main />
    </Confirm>
  );
}
