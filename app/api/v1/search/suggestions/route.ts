import { suggestionsBody } from "@/lib/api/search-bodies";
import { operations } from "@/lib/api/operations";
import { cacheTags } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { suggestFor } from "@/lib/search/queries/suggestions";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.suggest, async ({ query }) => (
  { body: suggestionsBody(await suggestFor(query.q)), tags: [cacheTags.everything, cacheTags.search, cacheTags.sources] }
));
