import { WritingDone } from "@/components/comment/writing-done";
import { writingRoute } from "@/components/comment/writing-route";

const { generateMetadata, Page } = writingRoute(
  ({ words }) => words.commenting.done.title,
  ({ routes }, _params, query) => routes.writingDone(query),
  ({ locale, actor, query }) => <WritingDone locale={locale} userId={actor.userId} query={query} />,
);

export { generateMetadata, Page as default };
