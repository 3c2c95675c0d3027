import { discussionRoute } from "@/components/comment/discussion-route";

const { generateMetadata, Page } = discussionRoute("oldest");

export { generateMetadata, Page as default };
