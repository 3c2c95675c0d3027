import { versionRoute } from "@/components/article/version-route";

const { generateMetadata, Page } = versionRoute;

export { generateMetadata, Page as default };
