import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { uploadOptionsSchema } from "@/lib/documents/schema";
import { UPLOAD_LIMITS } from "@/lib/documents/types";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { keepFile } from "@/lib/jobs/paper/upload-files";
import { readAgain, takeDocuments, type SentDocument } from "@/lib/jobs/paper/uploads";
import { idOf } from "@/lib/moderation/rules/forms";

/** Room for what stands round the files in a form. */
const WRAPPING_BYTES = 256 * 1024;

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.enum(["send", "again"]) }),
  files: {
    mostFiles: UPLOAD_LIMITS.files,
    mostBytes: UPLOAD_LIMITS.files * UPLOAD_LIMITS.bytes + WRAPPING_BYTES,
    // Where it lies stands in the form in place of the file.
    take: async (user, { name, pieces }) => {
      asAdmin(user);
      return JSON.stringify({ ...(await keepFile(pieces, UPLOAD_LIMITS.bytes)), name } satisfies SentDocument);
    },
  },
  act: async (user, { params: { act }, form, kept, routes }) => {
    const actor = asAdmin(user);
    if (act === "again") {
      await readAgain(actor, idOf(String(form.get("upload") ?? "")) ?? 0);
      return routes.adminDocuments({ told: "sent" });
    }
    const { source, control, country, language, again } = fieldsOf(form);
    const options = checked(uploadOptionsSchema, { source, control, country, language, again });
    await takeDocuments(actor, kept.map((one) => JSON.parse(one) as SentDocument), options);
    return routes.adminDocuments({ told: "sent" });
  },
  confirm: ({ routes }) => routes.adminDocuments(),
  failed: (code, { routes }, error) => routes.adminDocuments({ problem: error.fields.source ? "source" : code }),
  instead: ({ routes }) => routes.adminDocuments(),
});
