import { discussionRoute } from "@/components/comment/discussion-route";

const { generateMetadata, Page } = discussionRoute("newest");

export { generateMetadata, Page as default };
