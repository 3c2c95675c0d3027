"use client";

import { offerArticleTools } from "@/components/article/article-tools.client";
import { keepDrafts } from "@/components/comment/drafts.client";
import { offerLive } from "@/components/comment/live.client";
import { goToComment } from "@/components/comment/permalink.client";
import { offerQuoting } from "@/components/comment/quoting.client";
import { offerPlayers } from "@/components/media/offer-players.client";
import { bringReadersOwn } from "@/components/reader/reader.client";
import { offerOwnOrder } from "@/components/story/own-order.client";
import type { End } from "@/components/ui/listen.client";
import { letDismiss } from "./announcements.client";
import { offerAppearance } from "./appearance.client";
import { answerKeys } from "./keyboard.client";
import { keepLocalTimes } from "./local-times.client";
import { offerSuggestions } from "@/components/search/suggest.client";
import { showSection } from "./section-bar.client";

/** What works on the HTML of every page. Each listens on the document and finds its elements by their data attributes. */
const LIFE: readonly (() => End)[] = [offerOwnOrder, keepLocalTimes, answerKeys, offerAppearance, offerArticleTools, keepDrafts, offerQuoting, goToComment, showSection, offerSuggestions, offerLive, offerPlayers, bringReadersOwn, letDismiss];

/** Brings a page alive: it is HTML already, and from here on it listens. */
export function beginLife(): End {
  const ends = LIFE.map(begin);
  // Journeys wait for this before they press a key or a button that has no form.
  document.documentElement.dataset.alive = "";
  return () => ends.forEach((end) => end());
}

/** A page is whole without any of them, so the failure of one is reported and stops nothing else. */
function begin(start: () => End): End {
  try {
    return start();
  } catch (error) {
    reportError(error);
    return () => undefined;
  }
}
