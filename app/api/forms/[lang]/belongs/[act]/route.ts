import { z } from "zod";
import { asWriter } from "@/lib/auth/gates";
import { belongingOf, belongingAgain, belongingPage, noPlace } from "@/lib/http/belonging-form";
import { formAddress } from "@/lib/http/form";
import { propose, type Wish } from "@/lib/stories/mutations/propose";

export const { GET, POST } = formAddress({
  params: z.strictObject({ act: z.literal("propose") }),
  act: async (actor, { form, routes }) => {
    const [writer, { story, articles, into, reason, why }] = [asWriter(actor), await belongingOf(form)];
    const whole: Wish[] = story === null || into === null ? [] : [{ kind: "merge", story, other: into }];
    const wishes = articles.length === 0 ? whole : articles.map((article): Wish => (into === null ? { kind: "apart", article } : { kind: "move", article, other: into }));
    let told: string | null = null;
    for (const wish of wishes) told = (await propose(writer, wish, reason, why)).outcome;
    if (told === null) throw noPlace();
    return routes.belongs({ ...belongingPage(form), told });
  },
  confirm: async ({ form, routes, headers }) => routes.belongs(await belongingAgain(form, headers)),
  failed: async (code, { form, routes, headers }, error) => routes.belongs({ ...(await belongingAgain(form, headers)), problem: error.fields.where ? "where" : code }),
  instead: ({ routes }) => routes.front(),
});
