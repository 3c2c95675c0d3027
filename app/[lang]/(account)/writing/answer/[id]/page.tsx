import { WriteAnswer } from "@/components/comment/writing";
import { numberIn, writingRoute } from "@/components/comment/writing-route";

const { generateMetadata, Page } = writingRoute(
  ({ words }) => words.commenting.write.answer,
  ({ routes }, { id }, query) => routes.writeOn(numberIn(id), "answer", query),
  ({ locale, actor, params: { id }, query }) => <WriteAnswer locale={locale} actor={actor} id={numberIn(id)} kept={query.kept} />,
);

export { generateMetadata, Page as default };
