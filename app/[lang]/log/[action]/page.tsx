import { logRoute } from "@/components/moderation/log-route";

const { generateMetadata, Page } = logRoute;

export { generateMetadata, Page as default };
