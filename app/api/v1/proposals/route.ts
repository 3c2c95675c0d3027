import { belongingOperations } from "@/lib/api/private/belonging";
import { asWriter } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { propose } from "@/lib/stories/mutations/propose";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(belongingOperations.proposeAboutStory, async (actor, { body: { reason, why = "", ...wish } }) => ({ body: await propose(asWriter(actor), wish, reason, why) })),
);
