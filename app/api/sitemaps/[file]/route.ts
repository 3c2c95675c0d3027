import { z } from "zod";
import { publicDocument } from "@/lib/http/endpoint";
import { sitemapFile } from "@/lib/sitemaps/contents";

const paramsSchema = z.object({ file: z.string().max(40) });

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicDocument(async (_request, context) => {
  const params = paramsSchema.safeParse(await context.params);
  const found = params.success ? await sitemapFile(params.data.file, new Date()) : null;
  return found && { body: found.xml, type: "application/xml; charset=utf-8", tags: found.tags };
});
