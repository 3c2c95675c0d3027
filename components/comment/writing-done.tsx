import { PostButton } from "@/components/reader/parts";
import { articleOfDiscussion, keptText, publicComment } from "@/lib/comments/queries";
import type { Locale } from "@/lib/i18n/locale";
import { numberIn } from "./writing-route";
import { ArticleLink, Quoted, WritingFrame } from "./writing-frame";

type Query = Readonly<Record<string, string | undefined>>;
type Props = { locale: Locale; userId: string; query: Query };

/** What takes each act back. */
const BACK = { vote: "unvote", unvote: "vote", unflag: null, flag: "unflag", follow: "leave", mute: "leave", leave: "follow", hide: "show", show: "hide" } as const;
type Act = keyof typeof BACK;
const actOf = (text: string | undefined) => (Object.keys(BACK) as Act[]).find((act) => act === text) ?? null;

/** Says what a form did, with the way back; or why it did not; or asks whether it is wanted, for who was a guest before. */
export async function WritingDone({ locale, userId, query }: Props) {
  const { commenting: words } = locale.words;
  const [did, wanted, kept] = [actOf(query.did), actOf(query.wanted), await keptText(query.kept)];
  if (did) {
    const back = BACK[did];
    const action = back && formFor(locale, back, query);
    return (
      <WritingFrame locale={locale} title={words.done.title}>
        <output className="standfirst block text-17">{words.done[did]}</output>
        {action && <div className="mt-4"><PostButton action={action} words={did === "hide" ? words.done.unhide : words.done.undo} /></div>}
        <About locale={locale} userId={userId} query={query} />
      </WritingFrame>
    );
  }
  const action = wanted && wanted !== "flag" ? formFor(locale, wanted, query) : null;
  if (wanted && wanted !== "flag" && action) {
    return (
      <WritingFrame locale={locale} title={words.confirm.title}>
        <p className="standfirst text-17">{words.confirm.why}</p>
        <div className="mt-4"><PostButton action={action} words={words.confirm[wanted]} main /></div>
        <About locale={locale} userId={userId} query={query} />
      </WritingFrame>
    );
  }
  return (
    <WritingFrame locale={locale} title={words.problems.title}>
      <p role="alert" className="form-problem">{kept?.problem ?? words.problems.other}</p>
      <About locale={locale} userId={userId} query={query} />
    </WritingFrame>
  );
}

/** The address of the form that does an act to what the query names. */
function formFor({ routes }: Locale, act: Act, { comment, discussion, person }: Query): string | null {
  if (act === "hide" || act === "show") return person ? routes.personForm(person, act) : null;
  if (act === "follow" || act === "mute" || act === "leave") return numberIn(discussion) ? routes.discussionForm(numberIn(discussion), act) : null;
  return numberIn(comment) ? routes.commentActForm(numberIn(comment), act) : null;
}

/** What it was done to, with the way there. */
async function About({ locale, userId, query }: Props) {
  const { routes, words: { commenting: { write } } } = locale;
  const [comment, article] = await Promise.all([
    query.comment === undefined ? null : publicComment(numberIn(query.comment), userId),
    query.discussion === undefined ? null : articleOfDiscussion(numberIn(query.discussion)),
  ]);
  if (comment) {
    return (
      <>
        <Quoted locale={locale} comment={comment} />
        <div className="flex flex-wrap gap-2">
          <a className="button" href={routes.commentPlace(comment.id)}>{write.toComment}</a>
          {comment.article && <a className="button" href={routes.article(comment.article.slug)}>{write.back}</a>}
        </div>
      </>
    );
  }
  if (query.person !== undefined && actOf(query.did) !== null) {
    return <p className="mt-6 flex flex-wrap gap-2"><a className="button" href={routes.hiddenPeople()}>{locale.words.talk.hidden.title}</a><a className="button" href={routes.person(query.person)}>@{query.person}</a></p>;
  }
  return article && <p className="mt-6">{write.about} <ArticleLink locale={locale} article={article} /></p>;
}
