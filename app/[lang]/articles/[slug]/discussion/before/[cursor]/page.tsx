import { discussionRoute } from "@/components/comment/discussion-route";

const { generateMetadata, Page } = discussionRoute("best");

export { generateMetadata, Page as default };
