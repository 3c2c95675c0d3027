import { z } from "zod";
import type { AdminActor } from "@/lib/auth/actors";
import { asAdmin } from "@/lib/auth/gates";
import { AppError } from "@/lib/errors";
import { announce, endAnnouncement } from "@/lib/house/mutations/announcements";
import { announcementIdSchema, announcementOf, newAnnouncementSchema } from "@/lib/house/schema/announcements";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";

const acts = {
  make: async (actor: AdminActor, fields: Record<string, string>) => {
    await announce(actor, checked(newAnnouncementSchema, announcementOf(fields)));
    return "made";
  },
  end: async (actor: AdminActor, { id }: Record<string, string>) => {
    if (!(await endAnnouncement(actor, checked(announcementIdSchema, { id }).id))) throw new AppError("not-found", "It was ended already.");
    return "ended";
  },
} as const;

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.enum(["make", "end"]) }),
  act: async (user, { params: { act }, form, routes }) => routes.adminAnnouncements({ told: await acts[act](asAdmin(user), fieldsOf(form)) }),
  confirm: ({ routes }) => routes.adminAnnouncements(),
  failed: (code, { routes }) => routes.adminAnnouncements({ problem: code }),
  instead: ({ routes }) => routes.adminAnnouncements(),
});
