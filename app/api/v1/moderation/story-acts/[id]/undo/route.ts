import { belongingOperations } from "@/lib/api/private/belonging";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { undoStoryAct } from "@/lib/jobs/paper/story-desk/undo";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(belongingOperations.undoStoryAct, async (actor, { params }) => ({ body: { act: await undoStoryAct(asModerator(actor), params.id) } })),
);
