import { discussionRoute } from "@/components/comment/discussion-route";

const { generateMetadata, Page } = discussionRoute("newest", true);

export { generateMetadata, Page as default };
