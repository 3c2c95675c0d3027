import { listRoute } from "@/components/article/list-route";
import { topicList } from "@/components/article/paged-lists";

const { generateMetadata, Page } = listRoute(topicList);

export { generateMetadata, Page as default };
