import { moderationOperations } from "@/lib/api/private/moderation";
import { asModerator } from "@/lib/auth/gates";
import { publicUrl } from "@/lib/env";
import { privateAddress, privately } from "@/lib/http/private";
import { actOnPerson } from "@/lib/moderation/mutations/people";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(moderationOperations.actOnPerson, async (actor, { params, body: { words, ...act } }) => (
    { body: { act: await actOnPerson(asModerator(actor), params.id, act, words, publicUrl()) } }
  )),
);
