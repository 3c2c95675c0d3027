import { z } from "zod";
import type { AdminActor } from "@/lib/auth/actors";
import { asAdmin } from "@/lib/auth/gates";
import { cancelJob, retryJob, runTaskNow } from "@/lib/house/mutations/jobs";
import { jobIdSchema, runTaskSchema } from "@/lib/house/schema/jobs";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";

type Fields = Record<string, string>;

const acts = {
  retry: (actor: AdminActor, { id }: Fields) => retryJob(actor, checked(jobIdSchema, { id }).id),
  cancel: (actor: AdminActor, { id }: Fields) => cancelJob(actor, checked(jobIdSchema, { id }).id),
  run: (actor: AdminActor, { task }: Fields) => runTaskNow(actor, checked(runTaskSchema, { task }).task),
} as const;

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.enum(["retry", "cancel", "run"]) }),
  act: async (user, { params: { act }, form, routes }) => {
    await acts[act](asAdmin(user), fieldsOf(form));
    return routes.adminJobs({ told: act });
  },
  confirm: ({ routes }) => routes.adminJobs(),
  failed: (code, { routes }) => routes.adminJobs({ problem: code }),
  instead: ({ routes }) => routes.adminJobs(),
});
