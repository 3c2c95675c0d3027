import { listRoute } from "@/components/article/list-route";
import { sourceList } from "@/components/article/paged-lists";

const { generateMetadata, Page } = listRoute(sourceList, "before");

export { generateMetadata, Page as default };
