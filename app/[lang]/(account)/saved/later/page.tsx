import { shelfRoute } from "@/components/bookmark/saved-route";

const { generateMetadata, Page } = shelfRoute("later");

export { generateMetadata, Page as default };
