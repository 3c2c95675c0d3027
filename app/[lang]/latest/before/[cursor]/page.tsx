import { listRoute } from "@/components/article/list-route";
import { latestList } from "@/components/article/paged-lists";

const { generateMetadata, Page } = listRoute(latestList, "before");

export { generateMetadata, Page as default };
