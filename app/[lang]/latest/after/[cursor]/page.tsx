import { listRoute } from "@/components/article/list-route";
import { latestList } from "@/components/article/paged-lists";

const { generateMetadata, Page } = listRoute(latestList, "after");

export { generateMetadata, Page as default };
