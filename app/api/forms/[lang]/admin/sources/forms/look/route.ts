import { z } from "zod";
import { asAdmin } from "@/lib/auth/gates";
import { countOwn } from "@/lib/auth/limits";
import { checked } from "@/lib/http/endpoint";
import { keepLook, lookAgain, suggestionIn, textOf } from "@/lib/http/feed-form";
import { formAddress } from "@/lib/http/form";
import { lookForFeeds } from "@/lib/jobs/paper/feed-look";
import { feedFieldsIn, mannerIn } from "@/lib/sources/rules";
import { lookBodySchema } from "@/lib/sources/schema/feeds";

export const { GET, POST } = formAddress({
  params: z.strictObject({}),
  act: async (user, { form, routes }) => {
    const { userId } = asAdmin(user);
    const fields = feedFieldsIn(form);
    const { address, ...manner } = checked(lookBodySchema, { address: fields.address, ...mannerIn(fields) });
    await countOwn("look", userId);
    const look = await lookForFeeds(address, manner, new AbortController().signal);
    return `${routes.adminNewSource({ look: await keepLook({ fields, look, suggestion: suggestionIn(form) }, null, textOf(form, "kept")) })}#found`;
  },
  confirm: ({ routes }) => routes.adminNewSource(),
  failed: (_, sent, error) => lookAgain(sent, error),
  instead: ({ routes }) => routes.adminNewSource(),
});
