import { muteOperations } from "@/lib/api/private/mutes";
import { privateAddress, privately } from "@/lib/http/private";
import { previewMute } from "@/lib/mutes/queries";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(muteOperations.previewMute, async (_actor, { body }) => {
    const preview = await previewMute(body);
    return preview && { body: { ...preview, articles: preview.articles.map(({ slug, ...rest }) => ({ ...rest, url: absolute(routes.article(slug)) })) } };
  }),
);
