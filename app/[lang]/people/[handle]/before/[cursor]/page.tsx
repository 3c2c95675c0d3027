import { personRoute } from "@/components/comment/person-route";

const { generateMetadata, Page } = personRoute;

export { generateMetadata, Page as default };
