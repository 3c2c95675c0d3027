import { z } from "zod";
import { getArticle } from "@/lib/articles/queries";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { logoBytes } from "@/lib/house/queries/site";
import { publicDocument } from "@/lib/http/endpoint";
import { articlePicture, paperPicture } from "@/lib/pictures/draw";
import { faces } from "@/lib/pictures/fonts";
import { toPng } from "@/lib/pictures/render";
import { DEFAULT_PICTURE } from "@/lib/routes";

/** A logo's address is its hash; no article has it, for slugs start with a letter or number. */
const LOGO = /^-[0-9a-f]{32}$/;

const paramsSchema = z.object({ file: z.string().max(300).regex(/\.png$/) });

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicDocument(async (_request, context) => {
  const params = paramsSchema.safeParse(await context.params);
  if (!params.success) return null;
  const slug = params.data.file.replace(/\.png$/, "");
  if (slug === DEFAULT_PICTURE) return { body: await toPng(paperPicture(await faces())), type: "image/png", tags: [cacheTags.everything] };
  if (LOGO.test(slug)) {
    const bytes = await logoBytes(slug.slice(1));
    return bytes && { body: bytes, type: "image/png", tags: [cacheTags.everything] };
  }
  const article = await getArticle({ slug });
  if (!article) return null;
  const tags = [cacheTags.everything, cacheTags.article(slug), ...sourceFaces([article])];
  return { body: await toPng(articlePicture(article, await faces())), type: "image/png", tags };
});
