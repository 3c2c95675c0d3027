import { shelfRoute } from "@/components/bookmark/saved-route";

const { generateMetadata, Page } = shelfRoute("archive");

export { generateMetadata, Page as default };
