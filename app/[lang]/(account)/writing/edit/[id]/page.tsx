import { EditComment } from "@/components/comment/writing";
import { numberIn, writingRoute } from "@/components/comment/writing-route";

const { generateMetadata, Page } = writingRoute(
  ({ words }) => words.commenting.write.edit,
  ({ routes }, { id }, query) => routes.writeOn(numberIn(id), "edit", query),
  ({ locale, actor, params: { id }, query }) => <EditComment locale={locale} actor={actor} id={numberIn(id)} kept={query.kept} />,
);

export { generateMetadata, Page as default };
