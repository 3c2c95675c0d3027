import { openApiDocument } from "@/lib/api/openapi";
import { cacheTags } from "@/lib/cache-tags";
import { publicDocument } from "@/lib/http/endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicDocument(async () => (
  { body: JSON.stringify(openApiDocument(), null, 1), type: "application/json", tags: [cacheTags.everything] }
));
