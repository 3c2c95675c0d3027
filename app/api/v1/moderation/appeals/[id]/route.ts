import { moderationOperations } from "@/lib/api/private/moderation";
import { asModerator } from "@/lib/auth/gates";
import { giveBack } from "@/lib/comments/mutations";
import { publicUrl } from "@/lib/env";
import { privateAddress, privately } from "@/lib/http/private";
import { decideAppeal } from "@/lib/moderation/mutations/appeals";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(moderationOperations.decideAppeal, async (actor, { params, body }) => {
    await decideAppeal(asModerator(actor), params.id, body.grant, body.answer, giveBack, publicUrl());
    return { body: null };
  }),
);
