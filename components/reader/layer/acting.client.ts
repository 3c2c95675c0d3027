"use client";

import { MutationObserver, type QueryClient } from "@tanstack/react-query";
import type { End } from "@/components/ui/listen.client";
import type { InterfaceLanguage } from "@/lib/i18n/languages";
import type { LayerWords } from "@/lib/i18n/messages/en/layer";
import type { Routes } from "@/lib/routes";
import type { Articles, Change } from "./articles.client";
import type { Message, Toast } from "./toast.client";

/** The language in which the JSON interface says why. */
export const SPOKEN = "en";

/** What the parts of the reader's layer share. */
export type Layer = {
  client: QueryClient;
  articles: Articles;
  toast: Toast;
  words: LayerWords;
  lang: InterfaceLanguage;
  routes: Routes;
  /** Whether the session has ended: forms are then sent as they are, and lead to sign in. */
  over: () => boolean;
  /** Says why something could not be kept, and offers to try again. */
  refused: (error: unknown, again: () => void) => void;
};

type Deed<T> = {
  /** The article, and what becomes of it. */
  id: string;
  change: Change;
  send: () => Promise<T>;
  /** What is said as soon as it shows; that it could not be kept is said instead. */
  says: Message;
};

/**
 * Does one thing with one article: shows it at once, sends it after what is still being sent for this article, and puts
 * back what it showed where it could not be kept.
 * @returns the answer, or null where it was not kept
 */
export async function act<T>(layer: Layer, deed: Deed<T>): Promise<T | null> {
  const { client, articles, toast } = layer;
  toast.show(deed.says);
  let sent: Promise<T> | null = null;
  const send = () => (sent ??= deed.send());
  // A page that is left waits for no answer: what stood behind another deed goes out now.
  const leaving = () => void send().catch(() => undefined);
  addEventListener("pagehide", leaving);
  const observer = new MutationObserver<T, Error, void, () => void>(client, {
    scope: { id: `article-${deed.id}` },
    networkMode: "always",
    mutationFn: send,
    onMutate: () => articles.show(deed.id, deed.change),
    onSuccess: () => articles.tell(deed.id, deed.change),
    onError: (error, _nothing, putBack) => {
      putBack?.();
      layer.refused(error, () => void act(layer, deed));
    },
    onSettled: () => {
      removeEventListener("pagehide", leaving);
      return articles.settle();
    },
  });
  return observer.mutate().catch(() => null);
}

/** Answers the plain forms that match a selector, in place of their sending, while there is a session. */
export function answerForms({ over }: Layer, selector: string, answer: (form: HTMLFormElement) => void): End {
  const submitted = (event: SubmitEvent) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches(selector) || over()) return;
    event.preventDefault();
    answer(form);
  };
  document.addEventListener("submit", submitted);
  return () => document.removeEventListener("submit", submitted);
}
