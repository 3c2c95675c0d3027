import { listRoute } from "@/components/article/list-route";
import { sourceList } from "@/components/article/paged-lists";

const { generateMetadata, Page } = listRoute(sourceList, "after");

export { generateMetadata, Page as default };
