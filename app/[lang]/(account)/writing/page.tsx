import { OwnComments } from "@/components/comment/own-comments";
import { writingRoute } from "@/components/comment/writing-route";

const { generateMetadata, Page } = writingRoute(
  ({ words }) => words.commenting.own.title,
  ({ routes }, _params, query) => routes.ownComments(query),
  ({ locale, actor, query }) => <OwnComments locale={locale} userId={actor.userId} query={query} />,
);

export { generateMetadata, Page as default };
