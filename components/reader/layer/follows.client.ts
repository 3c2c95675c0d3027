"use client";

import { MutationObserver, QueryObserver } from "@tanstack/react-query";
import type { End } from "@/components/ui/listen.client";
import { askPaper, Refusal } from "@/components/reader/ask.client";
import { answerForms, type Layer } from "./acting.client";

const KEY = ["follows"] as const;
const forms = () => [...document.querySelectorAll<HTMLFormElement>("form[data-follow]")];

/** Answers the forms that follow a topic, source or story. Only pages that have one ask what the reader follows. */
export function offerFollowing(layer: Layer): End {
  if (forms().length === 0) return () => undefined;
  const observer = new QueryObserver<ReadonlySet<string>>(layer.client, { queryKey: KEY, queryFn: askForFollows, staleTime: Infinity, refetchOnWindowFocus: "always" });
  const ends = [
    observer.subscribe(({ data }) => {
      if (data && !layer.over()) for (const form of forms()) form.querySelector("button")?.setAttribute("aria-pressed", String(data.has(form.dataset.follow ?? "")));
    }),
    answerForms(layer, "form[data-follow]", (form) => void turn(layer, form)),
  ];
  return () => ends.forEach((end) => end());
}

async function askForFollows(): Promise<ReadonlySet<string>> {
  const { items } = await askPaper<{ items: { target: string; slug: string }[] }>("GET", "/follows");
  return new Set(items.map(({ target, slug }) => `${target}:${slug}`));
}

async function turn(layer: Layer, form: HTMLFormElement): Promise<void> {
  const { client, toast, words } = layer;
  const named = form.dataset.follow ?? "";
  const name = document.querySelector("h1")?.textContent ?? "";
  const follow = !client.getQueryData<ReadonlySet<string>>(KEY)?.has(named);
  toast.show({ text: follow ? words.followed(name) : words.unfollowed(name), acts: [{ word: words.undo, do: () => void turn(layer, form) }] });
  const observer = new MutationObserver(client, {
    scope: { id: "follows" },
    networkMode: "always",
    mutationFn: () => askPaper(follow ? "PUT" : "DELETE", `/follows/${named.split(":").map(encodeURIComponent).join("/")}`),
    onMutate: async () => {
      await client.cancelQueries({ queryKey: KEY });
      set(layer, named, follow);
    },
    onError: (error) => {
      set(layer, named, !follow);
      const full = error instanceof Refusal && error.status === 409 ? error.message : null;
      if (full) toast.show({ text: full });
      else layer.refused(error, () => void turn(layer, form));
    },
  });
  await observer.mutate().catch(() => undefined);
}

function set({ client }: Layer, named: string, follow: boolean): void {
  client.setQueryData<ReadonlySet<string>>(KEY, (followed = new Set()) => {
    const next = new Set(followed);
    if (follow) next.add(named);
    else next.delete(named);
    return next;
  });
}
