import type { articleList } from "@/lib/articles/queries/lists";
import { TOPICS } from "@/lib/closed-lists";
import { topicName, type Locale } from "@/lib/i18n/locale";
import type { Page } from "@/lib/listing/page";
import type { Asked } from "@/lib/listing/types";
import { AdminPage } from "./admin-page";
import { StaffList } from "./list";
import { labelWords, tellingOf, type PaperTold } from "./paper-words";

type Props = { locale: Locale; list: typeof articleList; asked: Asked; page: Page<typeof articleList>; told: PaperTold };

/** Every article there is, with the way to its own page. */
export function AdminArticles({ locale, list, asked, page, told }: Props) {
  const { routes, words: { adminPaper, labels } } = locale;
  const { list: words, lead } = adminPaper.articles;
  const topics = Object.fromEntries(TOPICS.map((slug) => [slug, topicName(locale, { slug, name: slug })])) as Record<(typeof TOPICS)[number], string>;
  const filters = { ...words.filters, kind: { ...words.filters.kind, options: labelWords(labels.kinds) }, topic: { ...words.filters.topic, options: topics } };
  return (
    <AdminPage wide locale={locale} here="articles" title={adminPaper.parts.articles} lead={lead} {...tellingOf(locale, adminPaper.articles.told, told)}>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={{ ...words, filters }} address={routes.adminArticles()}
        show={["title", "status", "kind", "source", "arrivedAt"]} link={({ id }) => routes.adminArticle(id)}
      />
    </AdminPage>
  );
}
