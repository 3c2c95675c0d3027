import { rewrittenRoute } from "@/components/article/rewritten-route";

const { generateMetadata, Page } = rewrittenRoute;

export { generateMetadata, Page as default };
