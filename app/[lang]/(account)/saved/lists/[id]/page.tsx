import { savedListRoute } from "@/components/bookmark/saved-route";

const { generateMetadata, Page } = savedListRoute();

export { generateMetadata, Page as default };
