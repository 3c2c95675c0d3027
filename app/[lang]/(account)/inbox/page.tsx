import { Inbox } from "@/components/comment/inbox";
import { writingRoute } from "@/components/comment/writing-route";

const { generateMetadata, Page } = writingRoute(
  ({ words }) => words.commenting.inbox.title,
  ({ routes }, _params, query) => routes.inbox(query),
  ({ locale, actor, query }) => <Inbox locale={locale} userId={actor.userId} query={query} />,
);

export { generateMetadata, Page as default };
