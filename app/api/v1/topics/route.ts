import { topicBody } from "@/lib/api/bodies";
import { operations } from "@/lib/api/operations";
import { cacheTags } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { listTopics } from "@/lib/topics/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.listTopics, async () => (
  { body: { items: (await listTopics()).map(topicBody) }, tags: [cacheTags.everything, cacheTags.topics] }
));
