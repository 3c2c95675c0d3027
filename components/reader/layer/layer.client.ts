"use client";

import { QueryClient } from "@tanstack/react-query";
import type { End } from "@/components/ui/listen.client";
import { splitLanguage } from "@/lib/i18n/languages";
import { routesIn } from "@/lib/routes";
import type { Layer } from "./acting.client";
import { Articles } from "./articles.client";
import { Refusal } from "@/components/reader/ask.client";
import { onInbox } from "@/components/reader/inbox.client";
import { offerCommentMarks } from "./comment-marks.client";
import { offerCommenting } from "./commenting.client";
import { offerDiscussionFollowing } from "./discussion-follow.client";
import { offerFollowing } from "./follows.client";
import { showStates } from "./paint.client";
import { offerHiding } from "./hiding.client";
import { keepPreferences } from "./preferences.client";
import { offerReadAll, offerReadMarks } from "./read-marks.client";
import { keepPlace } from "./place.client";
import { offerReporting } from "./reporting.client";
import { offerSaving } from "./saving.client";
import { Toast } from "./toast.client";
import { wordsIn } from "./words.client";

/** Brings the reader's own to the page, and answers its forms at once. */
export async function startLayer(): Promise<End> {
  const { lang } = splitLanguage(location.pathname);
  const words = await wordsIn(lang);
  const client = new QueryClient({ defaultOptions: { queries: { retry: (times, error) => times < 1 && !(error instanceof Refusal) } } });
  client.mount();
  const toast = new Toast(words);
  const articles = new Articles(client);
  let ended = false;
  const layer: Layer = {
    client, articles, toast, words, lang, routes: routesIn(lang),
    over: () => ended,
    refused: (error, again) => {
      if (error instanceof Refusal && error.ended) {
        ended = true;
        sayEnded(layer);
      } else {
        const offline = !(error instanceof Refusal);
        toast.show({ text: offline ? words.offline : words.failed, acts: [{ word: words.again, do: again }] });
      }
    },
  };
  const lookAgain = () => void articles.askAgain();
  const ends = [
    articles.watch(showStates(layer), (error) => error instanceof Refusal && error.ended && layer.refused(error, lookAgain)),
    // Moderators' keys are for their desk alone.
    document.querySelector("[data-desk]") ? (await import("@/components/moderation/desk.client")).answerDeskKeys() : () => undefined,
    document.querySelector("[data-uploads]") ? (await import("@/components/admin/uploads.client")).followUploads() : () => undefined,
    document.querySelector("[data-looking]") ? (await import("@/components/admin/looking.client")).sayLooking() : () => undefined,
    document.querySelector("[data-feed-page]") ? (await import("@/components/admin/feeds.client")).followFeed() : () => undefined,
    onInbox((count) => articles.setInbox(count)),
    ...[offerSaving, offerReadMarks, offerReadAll, keepPlace, offerFollowing, keepPreferences, offerCommenting, offerCommentMarks, offerReporting, offerDiscussionFollowing, offerHiding].map((offer) => offer(layer)),
  ];
  return () => {
    ends.forEach((end) => end());
    toast.end();
    client.unmount();
    client.clear();
  };
}

/** The page becomes a guest's: what the reader saved is no longer shown, and the links lead to sign in. */
function sayEnded({ toast, words, routes }: Layer): void {
  document.cookie = "parallax-reader=; Max-Age=0; Path=/; SameSite=Lax";
  delete document.documentElement.dataset.reader;
  for (const button of document.querySelectorAll("[data-save] button, [data-mark] button, [data-follow] button")) button.removeAttribute("aria-pressed");
  toast.show({ text: words.ended, acts: [{ word: words.signIn, href: routes.signIn(location.pathname) }], stays: true });
}
