import { adminPaperOperations } from "@/lib/api/private/admin-paper";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { changeSource, MOST_REMOVED, removeSource } from "@/lib/jobs/paper/sources";
import { deskSource } from "@/lib/sources/queries/desk";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(adminPaperOperations.getAdminSource, async (actor, { params: { slug } }) => {
    asAdmin(actor);
    const source = await deskSource(slug);
    return source && { body: source };
  }),
  privately(adminPaperOperations.changeSource, async (actor, { params: { slug }, body }) => {
    await changeSource(asAdmin(actor), slug, body);
    const source = await deskSource(slug);
    return source && { body: source };
  }),
  privately(adminPaperOperations.deleteSource, async (actor, { params: { slug }, query: { articles } }) => ({ body: { articles: (await removeSource(asAdmin(actor), slug, articles === "drop", MOST_REMOVED)).articles } })),
);
