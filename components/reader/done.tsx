import { Sentence } from "@/components/ui/sentence";
import { cardsInOrder } from "@/lib/articles/queries";
import { findTarget } from "@/lib/follows/queries";
import { isFollowTarget } from "@/lib/follows/types";
import { type Locale, topicName } from "@/lib/i18n/locale";
import { listMutes } from "@/lib/mutes/queries";
import { findArticleId } from "@/lib/reading/queries";
import { muteName } from "./mute-name";
import { Notice, Problem } from "./parts";

/** What a form's handler says in the address of the page it leads to. */
export type Told = Readonly<Record<string, string | undefined>>;

type Props = {
  locale: Locale;
  userId: string;
  told: Told;
  /** The page as the forms' handlers know it. */
  from: "for-you" | "history" | "following" | "muted";
};

/** Says what a form did, or why it did not, with the way back. */
export async function Done({ locale, userId, told, from }: Props) {
  const { reading } = locale.words;
  if (told.problem !== undefined) return <Problem locale={locale} code={told.problem} />;
  switch (told.done) {
    case "read":
    case "unread":
      return <ArticleDone locale={locale} done={told.done} slug={told.article ?? ""} from={from} />;
    case "followed":
    case "unfollowed":
      return <FollowDone locale={locale} done={told.done} told={told} from={from} />;
    case "all-read":
      return <AllReadDone locale={locale} told={told} from={from} />;
    case "muted":
      return <MuteDone locale={locale} userId={userId} rule={told.rule ?? ""} />;
    case "unmuted":
      return <Notice undo={{ action: locale.routes.mutedForm("add"), words: reading.allRead.undo, fields: { target: told.target ?? "", value: told.value ?? "" } }}>{reading.muted.removed}</Notice>;
    case "all-undone":
      return <Notice>{reading.allRead.undone}</Notice>;
    case "forgot":
      return <Notice>{reading.history.removed}</Notice>;
    case "kept":
      return <Notice>{reading.history.kept}</Notice>;
    case "discussion-left":
      return <Notice>{locale.words.talk.discussions.left}</Notice>;
    case "wiped":
      return <Notice>{reading.history.wiped}</Notice>;
    default:
      return null;
  }
}

async function ArticleDone({ locale, done, slug, from }: { locale: Locale; done: "read" | "unread"; slug: string; from: string }) {
  const id = await findArticleId(slug);
  const [article] = id === null ? [] : await cardsInOrder([id]);
  if (!article) return null;
  const { routes, words: { reading: { history, allRead } } } = locale;
  const [said, back] = done === "read" ? [history.markedRead, "unread" as const] : [history.markedUnread, "read" as const];
  return (
    <Notice undo={{ action: routes.readingForm(article.slug, back), words: allRead.undo, fields: { from } }}>
      <Sentence text={said} parts={{ name: <a className="quiet-link" href={routes.article(article.slug)} lang={article.lang}><bdi>{article.title}</bdi></a> }} />
    </Notice>
  );
}

async function FollowDone({ locale, done, told, from }: { locale: Locale; done: "followed" | "unfollowed"; told: Told; from: string }) {
  const found = isFollowTarget(told.target) ? await findTarget(told.target, told.slug ?? "") : null;
  if (!found || !isFollowTarget(told.target)) return null;
  const { routes, words: { reading: { following, allRead } } } = locale;
  const name = told.target === "topic" ? topicName(locale, found) : found.name;
  const [said, back] = done === "followed" ? [following.followed, "unfollow" as const] : [following.unfollowed, "follow" as const];
  return (
    <Notice undo={{ action: routes.followForm(told.target, found.slug, back), words: allRead.undo, fields: { from } }}>
      <Sentence text={said} parts={{ name: <a className="quiet-link" href={routes[told.target](found.slug)}><bdi>{name}</bdi></a> }} />
    </Notice>
  );
}

/** The mark that was replaced stands in the address: sent back, it undoes. */
function AllReadDone({ locale, told, from }: { locale: Locale; told: Told; from: string }) {
  const { routes, words: { reading: { allRead } } } = locale;
  const { view = "all", marked, upTo, markedAt } = told;
  const previous: Record<string, string> = marked && upTo && markedAt ? { marked, upTo, markedAt } : {};
  return <Notice undo={{ action: routes.historyForm("undo-read-all"), words: allRead.undo, fields: { view, from, ...previous } }}>{allRead.done}</Notice>;
}

async function MuteDone({ locale, userId, rule }: { locale: Locale; userId: string; rule: string }) {
  const mute = (await listMutes(userId)).find(({ shown }) => shown.id === rule)?.shown;
  if (!mute) return null;
  const { routes, words: { reading: { muted, allRead } } } = locale;
  return (
    <Notice undo={{ action: routes.mutedForm("remove"), words: allRead.undo, fields: { id: mute.id } }}>
      <Sentence text={muted.added} parts={{ name: muteName(locale, mute) }} />
    </Notice>
  );
}
