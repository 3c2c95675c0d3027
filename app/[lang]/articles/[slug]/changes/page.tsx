import { changesRoute } from "@/components/article/changes-route";

const { generateMetadata, Page } = changesRoute;

export { generateMetadata, Page as default };
