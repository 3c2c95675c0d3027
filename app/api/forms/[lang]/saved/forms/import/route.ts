import { z } from "zod";
import { importSaved } from "@/lib/bookmarks/mutations/import";
import { LIMITS } from "@/lib/bookmarks/types";
import { AppError } from "@/lib/errors";
import { formAddress } from "@/lib/http/form";

/** Room for what stands round the file in a form. */
const WRAPPING_BYTES = 4096;

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  mostBytes: LIMITS.importBytes + WRAPPING_BYTES,
  act: async (actor, { form, routes }) => {
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) throw new AppError("invalid", "Choose a file first.");
    const { report, change } = await importSaved(actor, await file.text());
    return `${routes.savedFiles()}?${new URLSearchParams(change === null ? { known: String(report.known) } : { change })}`;
  },
  confirm: ({ routes }) => routes.savedFiles(),
  failed: (code, { routes }) => `${routes.savedFiles()}?told=${code}`,
  instead: ({ routes }) => routes.savedFiles(),
});
