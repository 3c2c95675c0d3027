import { shelfRoute } from "@/components/bookmark/saved-route";

const { generateMetadata, Page } = shelfRoute("inbox");

export { generateMetadata, Page as default };
