import { adminPaperOperations } from "@/lib/api/private/admin-paper";
import { asAdmin } from "@/lib/auth/gates";
import { listHandler } from "@/lib/http/listing";
import { privateAddress, privately } from "@/lib/http/private";
import { addSource } from "@/lib/jobs/paper/sources";
import { deskSource } from "@/lib/sources/queries/desk";
import { sourceList } from "@/lib/sources/queries/lists";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  listHandler(sourceList, adminPaperOperations.listAdminSources),
  privately(adminPaperOperations.addSource, async (actor, { body }) => {
    const { slug, created } = await addSource(asAdmin(actor), body);
    const source = await deskSource(slug);
    return source && { body: source, status: created ? 201 : 200 };
  }),
);
