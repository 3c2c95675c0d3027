import { StaffList } from "@/components/admin/list";
import type { Locale } from "@/lib/i18n/locale";
import type { Page } from "@/lib/listing/page";
import type { Asked, ListRow } from "@/lib/listing/types";
import type { actList, appealList, commentList } from "@/lib/moderation/queries/lists";
import { reasonWords } from "@/lib/moderation/rules/act-words";
import type { DeskPart } from "@/lib/moderation/types";
import { DeskPage } from "./desk-page";

type Counts = Readonly<Record<DeskPart, number>>;
type Props<L extends typeof actList | typeof commentList | typeof appealList> = { locale: Locale; list: L; asked: Asked; page: Page<L>; counts: Counts };
type Act = ListRow<typeof actList>;
type Comment = ListRow<typeof commentList>;
type Appeal = ListRow<typeof appealList>;

/** Letters of a comment that a row shows. */
const SHOWN = 160;

/** Everything that was done, with who did it. */
export function DeskActs({ locale, list, asked, page, counts }: Props<typeof actList>) {
  const { routes, words: { adminLists: { acts: words }, log } } = locale;
  return (
    <DeskPage wide locale={locale} here={null} title={words.title} lead={words.lead} counts={counts}>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} address={routes.moderationActs()}
        words={{ ...words, filters: { ...words.filters, action: { ...words.filters.action, options: log.kinds } } }}
        show={["id", "action", "by", "targetType", "reason", "createdAt", "undoneBy"]} cells={ACT_CELLS} link={({ id }) => routes.act(id)}
      />
    </DeskPage>
  );
}

const ACT_CELLS = {
  id: ({ id }: Act, { words: { adminLists } }: Locale) => adminLists.acts.act(id),
  by: ({ by, actor }: Act, { routes, words: { adminLists } }: Locale) => (actor === "system" ? adminLists.acts.paper : <a className="quiet-link" href={`${routes.moderationActs()}?${new URLSearchParams({ actor })}`}><bdi>{by ?? actor}</bdi></a>),
  reason: ({ reason }: Act, { words: { log } }: Locale) => reasonWords(log, reason),
  undoneBy: ({ undoneBy }: Act, { routes, words: { adminLists } }: Locale) => (undoneBy === null ? adminLists.nothing : <a className="quiet-link" href={routes.act(undoneBy)}>{adminLists.acts.act(undoneBy)}</a>),
} as const;

/** Every comment, whatever became of it. */
export function DeskComments({ locale, list, asked, page, counts }: Props<typeof commentList>) {
  const { routes, words: { adminLists: { comments: words }, desk: { queues } } } = locale;
  return (
    <DeskPage wide locale={locale} here={null} title={words.title} lead={words.lead} counts={counts}>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} address={routes.moderationComments()}
        words={{ ...words, filters: { ...words.filters, queue: { ...words.filters.queue, options: queues } } }}
        show={["markdown", "author", "article", "status", "flagCount", "createdAt"]} cells={COMMENT_CELLS} link={({ id }) => routes.moderationComment(id)}
      />
    </DeskPage>
  );
}

const COMMENT_CELLS = {
  markdown: ({ id, markdown }: Comment, { words: { adminLists } }: Locale) => (markdown === "" ? adminLists.comments.wordless(id) : <span dir="auto" className="font-normal">{excerpt(markdown)}</span>),
  author: ({ author, authorId }: Comment, { routes, words: { adminLists } }: Locale) => (authorId === null ? adminLists.nothing : <a className="quiet-link" href={routes.moderationPerson(authorId)}><bdi>{author ?? authorId}</bdi></a>),
  article: ({ article, articleSlug }: Comment, { routes, words: { adminLists } }: Locale) => (articleSlug === null ? adminLists.nothing : <a className="quiet-link" href={routes.article(articleSlug)}><bdi>{article}</bdi></a>),
} as const;

/** Every appeal, whatever became of it. */
export function DeskAllAppeals({ locale, list, asked, page, counts }: Props<typeof appealList>) {
  const { routes, words: { adminLists: { appeals: words }, log } } = locale;
  return (
    <DeskPage wide locale={locale} here={null} title={words.title} lead={words.lead} counts={counts}>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} address={routes.moderationAllAppeals()}
        words={{ ...words, filters: { ...words.filters, action: { ...words.filters.action, options: log.kinds } } }}
        show={["id", "action", "person", "text", "status", "createdAt", "decidedBy"]} cells={APPEAL_CELLS} link={({ act }) => routes.act(act)}
      />
    </DeskPage>
  );
}

const APPEAL_CELLS = {
  id: ({ act }: Appeal, { words: { adminLists } }: Locale) => adminLists.acts.act(act),
  action: ({ action, reason, commentId }: Appeal, { routes, words: { desk, log } }: Locale) => <>{desk.actions[action]}: {reasonWords(log, reason)}{commentId !== null && <>, <a className="quiet-link" href={routes.moderationComment(commentId)}>{desk.comment(commentId)}</a></>}</>,
  person: ({ person, handle, personId }: Appeal, { routes }: Locale) => <a className="quiet-link" href={routes.moderationPerson(personId)}><bdi>{person ?? handle ?? personId}</bdi></a>,
  text: ({ text }: Appeal) => <span dir="auto">{excerpt(text)}</span>,
  status: ({ status }: Appeal, { routes, words: { adminLists: { appeals } } }: Locale) => (status === "open" ? <a className="quiet-link" href={routes.moderationAppeals()}>{appeals.filters.status.options.open}</a> : appeals.filters.status.options[status]),
} as const;

function excerpt(markdown: string): string {
  const letters = [...markdown];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join("")}…` : markdown;
}
