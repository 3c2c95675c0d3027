import { z } from "zod";
import { AppError } from "@/lib/errors";
import { follow, unfollow } from "@/lib/follows/mutations";
import type { FollowTarget } from "@/lib/follows/types";
import { backTo } from "@/lib/http/back";
import { formAddress } from "@/lib/http/form";

const TARGETS = { topics: "topic", sources: "source", stories: "story" } as const satisfies Record<string, FollowTarget>;

export const { GET, POST } = formAddress({
  params: z.strictObject({ list: z.enum(["topics", "sources", "stories"]), slug: z.string().max(200), act: z.enum(["follow", "unfollow"]) }),
  act: async (actor, { params: { list, slug, act }, form, routes }) => {
    const target = TARGETS[list];
    const found = await (act === "follow" ? follow : unfollow)(actor, target, slug);
    if (!found) throw new AppError("not-found", "There is no such topic, source or story.");
    return backTo(routes, form, "following", { done: `${act}ed`, target, slug: found.slug });
  },
  confirm: ({ params: { list, slug, act }, routes }) => routes.following(act === "follow" ? { follow: slug, target: TARGETS[list] } : {}),
  failed: (code, { routes, form }) => backTo(routes, form, "following", { problem: code }),
  instead: ({ params: { list, slug }, routes }) => routes[TARGETS[list]](slug),
});
