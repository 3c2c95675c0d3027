import { commentRoute } from "@/components/comment/comment-route";

const { generateMetadata, Page } = commentRoute;

export { generateMetadata, Page as default };
