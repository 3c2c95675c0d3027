import { writingRoute } from "@/components/comment/writing-route";
import { OwnDisputes } from "@/components/labels/own";
import { listTopics } from "@/lib/topics/queries";

const { generateMetadata, Page } = writingRoute(
  ({ words }) => words.labelling.own.title,
  ({ routes }, _params, query) => routes.ownDisputes(query),
  async ({ locale, actor, query }) => <OwnDisputes locale={locale} userId={actor.userId} topics={await listTopics()} query={query} />,
);

export { generateMetadata, Page as default };
