import { z } from "zod";
import type { AdminActor } from "@/lib/auth/actors";
import { asAdmin } from "@/lib/auth/gates";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import { addTopic, editTopic, moveTopic, removeTopic } from "@/lib/jobs/paper/topics";
import { ownTopicSchema, topicNamedSchema } from "@/lib/topics/schema";

type Fields = Record<string, string>;
const slugIn = (fields: Fields): string => checked(topicNamedSchema, { slug: fields.topic }).slug;

const acts = {
  add: async (actor: AdminActor, fields: Fields) => {
    await addTopic(actor, checked(ownTopicSchema, fields));
    return "added";
  },
  edit: async (actor: AdminActor, fields: Fields) => {
    await editTopic(actor, slugIn(fields), checked(ownTopicSchema, fields));
    return "edited";
  },
  up: async (actor: AdminActor, fields: Fields) => {
    await moveTopic(actor, slugIn(fields), "up");
    return "moved";
  },
  down: async (actor: AdminActor, fields: Fields) => {
    await moveTopic(actor, slugIn(fields), "down");
    return "moved";
  },
  remove: async (actor: AdminActor, fields: Fields) => {
    await removeTopic(actor, slugIn(fields));
    return "removed";
  },
} as const;

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.enum(["add", "edit", "up", "down", "remove"]) }),
  act: async (user, { params: { act }, form, routes }) => routes.adminTopics({ told: await acts[act](asAdmin(user), fieldsOf(form)) }),
  confirm: ({ routes }) => routes.adminTopics(),
  failed: (code, { routes }) => routes.adminTopics({ problem: code }),
  instead: ({ routes }) => routes.adminTopics(),
});
