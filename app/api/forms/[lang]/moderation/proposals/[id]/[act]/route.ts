import { z } from "zod";
import { asModerator } from "@/lib/auth/gates";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { acceptProposal, declineProposal } from "@/lib/jobs/paper/story-desk/proposals";
import { declineProposalSchema } from "@/lib/stories/schema/belonging";

export const { GET, POST } = formAddress({
  params: z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1), act: z.enum(["accept", "decline"]) }),
  act: async (user, { params: { id, act }, form, routes }) => {
    const actor = asModerator(user);
    if (act === "accept") {
      await acceptProposal(actor, id);
      return routes.moderationProposal(id, { told: "accepted" });
    }
    const { reason, note = "" } = fieldsOf(form);
    const said = checked(declineProposalSchema, { reason, note });
    await declineProposal(actor, id, said.reason, said.note ?? "");
    return routes.moderationProposal(id, { told: "declined" });
  },
  confirm: ({ params: { id }, routes }) => routes.moderationProposal(id),
  failed: (code, { params: { id }, routes }) => (code === "not-found" ? routes.moderationProposals({ problem: code }) : routes.moderationProposal(id, { problem: code })),
  instead: ({ params: { id }, routes }) => routes.moderationProposal(id),
});
