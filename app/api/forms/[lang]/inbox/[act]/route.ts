import { z } from "zod";
import { readInbox } from "@/lib/comments/mutations";
import { readInboxSchema } from "@/lib/comments/schema";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.literal("read") }),
  act: async (actor, { form, routes }) => {
    await readInbox(actor, checked(readInboxSchema, { upTo: Number(fieldsOf(form).upTo) }).upTo);
    return routes.inbox({ did: "read" });
  },
  confirm: ({ routes }) => routes.inbox(),
  failed: (code, { routes }) => routes.inbox({ problem: code }),
  instead: ({ routes }) => routes.inbox(),
});
