import { WriteComment } from "@/components/comment/writing";
import { writingRoute } from "@/components/comment/writing-route";

const { generateMetadata, Page } = writingRoute(
  ({ words }) => words.commenting.write.title,
  ({ routes }, { slug = "" }, query) => routes.writeComment(decodeURIComponent(slug), query),
  ({ locale, actor, params: { slug = "" }, query }) => <WriteComment locale={locale} actor={actor} slug={decodeURIComponent(slug)} kept={query.kept} />,
);

export { generateMetadata, Page as default };
