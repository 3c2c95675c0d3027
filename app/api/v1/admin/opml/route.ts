import { adminOpmlOperations, OPML_TYPE } from "@/lib/api/private/admin-opml";
import { asAdmin } from "@/lib/auth/gates";
import { bodyOf } from "@/lib/http/body";
import { privateAddress, privately } from "@/lib/http/private";
import { chooseFeeds, takeList } from "@/lib/jobs/paper/opml/lists";
import { findFeedList } from "@/lib/sources/queries/feed-lists";
import { exportOpml, OPML_FILE } from "@/lib/sources/queries/opml";
import { LIST_BYTES } from "@/lib/sources/schema/feed-lists";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(adminOpmlOperations.exportOpml, async (actor) => {
    asAdmin(actor);
    const { opml } = await exportOpml(new Date());
    return { body: null, file: { name: OPML_FILE, type: OPML_TYPE, pieces: inOne(opml) } };
  }),
  privately(adminOpmlOperations.sendOpml, async (actor, { query: { name, add }, body }) => {
    const admin = asAdmin(actor);
    const id = await takeList(admin, await bodyOf({ body }, LIST_BYTES), name);
    if (add === "all") await chooseFeeds(admin, id, { all: true });
    const list = await findFeedList(id);
    return list && { body: list, status: add === "all" ? 202 : 201 };
  }),
);

async function* inOne(text: string) {
  yield text;
}
