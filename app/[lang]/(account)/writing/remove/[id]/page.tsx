import { RemoveComment } from "@/components/comment/writing";
import { numberIn, writingRoute } from "@/components/comment/writing-route";

const { generateMetadata, Page } = writingRoute(
  ({ words }) => words.commenting.write.remove,
  ({ routes }, { id }, query) => routes.writeOn(numberIn(id), "remove", query),
  ({ locale, actor, params: { id }, query }) => <RemoveComment locale={locale} actor={actor} id={numberIn(id)} kept={query.kept} />,
);

export { generateMetadata, Page as default };
