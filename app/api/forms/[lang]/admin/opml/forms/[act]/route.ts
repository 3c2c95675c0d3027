import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { AppError } from "@/lib/errors";
import { bodyOf } from "@/lib/http/body";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { switchOnStarters, takeList } from "@/lib/jobs/paper/opml/lists";
import { LIST_BYTES, starterChoiceSchema } from "@/lib/sources/schema/feed-lists";

/** Room for what stands round the file in a form. */
const WRAPPING_BYTES = 256 * 1024;
/** A list that is pasted; percent signs make it longer than it is. */
const PASTED_BYTES = 4 * 1024 * 1024;

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.enum(["send", "starter"]) }),
  mostBytes: PASTED_BYTES,
  // The number of the list stands in the form in place of the file.
  files: { mostFiles: 1, mostBytes: LIST_BYTES + WRAPPING_BYTES, take: async (user, { name, pieces }) => String(await takeList(asAdmin(user), await bodyOf({ body: pieces }, LIST_BYTES), name)) },
  act: async (user, { params: { act }, form, kept: [sent], routes }) => {
    const actor = asAdmin(user);
    if (act === "starter") {
      const { positions } = checked(starterChoiceSchema, { positions: form.getAll("feed").map(Number) });
      return routes.adminOpmlList(await switchOnStarters(actor, positions), { told: "adding" });
    }
    const { text = "" } = fieldsOf(form);
    if (sent === undefined && text.trim() === "") throw new AppError("invalid", "Choose a file, or paste a list.");
    return routes.adminOpmlList(sent === undefined ? await takeList(actor, Buffer.from(text), "pasted.opml") : Number(sent));
  },
  confirm: ({ params: { act }, routes }) => (act === "starter" ? routes.adminStarter() : routes.adminOpml()),
  failed: (code, { params: { act }, routes }) => (act === "starter" ? routes.adminStarter({ problem: "none" }) : routes.adminOpml({ problem: code === "invalid" ? "file" : code })),
  instead: ({ params: { act }, routes }) => (act === "starter" ? routes.adminStarter() : routes.adminOpml()),
});
