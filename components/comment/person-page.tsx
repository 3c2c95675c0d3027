import { Time } from "@/components/article/time";
import { PostButton } from "@/components/reader/parts";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Sentence } from "@/components/ui/sentence";
import type { Person, PersonComments } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import { routes as addresses } from "@/lib/routes";
import { Comment } from "./comment";
import { OnArticle } from "./comment-page";
import { CommentPager } from "./pager";

type Props = { locale: Locale; person: Person; list: PersonComments; cursor?: string };

/** Somebody as everybody sees them: who they are here, and what they said in public. */
export function PersonPage({ locale, person, list, cursor }: Props) {
  const { routes, words: { commenting, discussion: { person: words, roles } } } = locale;
  const { handle, name, role, about, since } = person;
  return (
    <Page locale={locale} path={addresses.person(handle, cursor)} section={null}>
      <PageTitle title={name} act={<PostButton action={routes.personForm(handle, "hide")} words={commenting.acts.hide} />}>
        <span className="meta meta-row">
          <span dir="ltr">@{handle}</span>
          {role !== "reader" && <span className="staff-mark">{roles[role]}</span>}
          <span><Sentence text={words.since} parts={{ time: <Time locale={locale} at={since} precision="day" /> }} /></span>
        </span>
        {about && <p className="mt-2" dir="auto">{about}</p>}
      </PageTitle>
      <section className="discussion border-t border-ink pt-3" aria-labelledby="said" data-person={handle}>
        <h2 id="said" className="panel-title">{words.comments}</h2>
        {list.comments.length === 0
          ? <p className="py-6">{words.none}</p>
          : <ol className="thread" aria-labelledby="said">{list.comments.map((comment) => (
              <li key={comment.id}>
                {comment.article && <p className="meta pt-4"><OnArticle locale={locale} article={comment.article} /></p>}
                <Comment locale={locale} comment={comment} lang={comment.article?.lang} />
              </li>
            ))}</ol>}
        <CommentPager
          label={words.pages}
          first={cursor === undefined ? null : { href: routes.person(handle), words: words.first }}
          next={list.next === null ? null : { href: routes.person(handle, list.next), words: words.more }}
        />
      </section>
    </Page>
  );
}
