import { cacheTags } from "@/lib/cache-tags";
import { publicDocument } from "@/lib/http/endpoint";
import { absolute } from "@/lib/site";

// The feeds and sitemaps under /api have public addresses of their own, which are open.
const rules = () => ["User-agent: *", "Disallow: /api/", "", `Sitemap: ${absolute("/sitemap.xml")}`, ""].join("\n");

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicDocument(async () => (
  { body: rules(), type: "text/plain; charset=utf-8", tags: [cacheTags.everything] }
));
