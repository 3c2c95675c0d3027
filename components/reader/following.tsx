import { SettingsNav } from "@/components/account/settings-page";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Sentence } from "@/components/ui/sentence";
import { findTarget, listFollows } from "@/lib/follows/queries";
import { type Follow, isFollowTarget } from "@/lib/follows/types";
import { type Locale, topicName } from "@/lib/i18n/locale";
import { cachedSections } from "@/lib/topics/cached";
import { Done, type Told } from "./done";
import { Confirm, PostButton } from "./parts";

type Props = { locale: Locale; userId: string; told: Told };

/** Everything a reader follows, and the topics that they do not. */
export async function Following({ locale, userId, told }: Props) {
  const [follows, topics] = await Promise.all([listFollows(userId), cachedSections()]);
  const { routes, words: { reading: { following, forYou } } } = locale;
  const followed = new Set(follows.filter(({ target }) => target === "topic").map(({ slug }) => slug));
  const more = topics.filter(({ slug }) => !followed.has(slug));
  return (
    <Page locale={locale} path="/settings/following" section="settings">
      <SettingsNav locale={locale} here="following" />
      <PageTitle title={following.title}>{following.lead}</PageTitle>
      <Done locale={locale} userId={userId} told={told} from="following" />
      {isFollowTarget(told.target) && told.follow !== undefined && <ConfirmFollow locale={locale} target={told.target} slug={told.follow} />}
      <Group id="topics" title={following.topics} empty={following.noTopics} follows={follows.filter(({ target }) => target === "topic")} locale={locale} />
      <Group id="sources" title={following.sources} empty={following.noSources} follows={follows.filter(({ target }) => target === "source")} locale={locale} />
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
