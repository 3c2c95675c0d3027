import { FlagComment } from "@/components/comment/writing";
import { numberIn, writingRoute } from "@/components/comment/writing-route";

const { generateMetadata, Page } = writingRoute(
  ({ words }) => words.commenting.write.flag,
  ({ routes }, { id }, query) => routes.writeOn(numberIn(id), "flag", query),
  ({ locale, actor, params: { id }, query }) => <FlagComment locale={locale} actor={actor} id={numberIn(id)} kept={query.kept} />,
);

export { generateMetadata, Page as default };
