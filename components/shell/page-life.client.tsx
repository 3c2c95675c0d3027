"use client";

import { useEffect } from "react";
import { offerArticleTools } from "@/components/article/article-tools.client";
import { bringReadersOwn } from "@/components/reader/reader.client";
import type { End } from "@/components/ui/listen.client";
import { offerAppearance } from "./appearance.client";
import { answerKeys } from "./keyboard.client";
import { keepLocalTimes } from "./local-times.client";

/** What works on the HTML of every page. Each listens on the document and finds its elements by their data attributes. */
const LIFE: readonly (() => End)[] = [keepLocalTimes, answerKeys, offerAppearance, offerArticleTools, bringReadersOwn];

/** What the page says of itself in its head. It is HTML, so React throws it away when it makes the page anew. */
const said = typeof document === "undefined" ? [] : saidInHead();

function saidInHead(): Element[] {
  const title = document.head.querySelector("title");
  const all = [...document.head.children];
  return title ? all.slice(all.indexOf(title)).filter((element) => /^(TITLE|META|LINK)$/.test(element.tagName)) : [];
}

/** Brings a page alive. It shows nothing: what it works on is HTML already. */
export function PageLife() {
  useEffect(() => {
    document.head.append(...said.filter((element) => !element.isConnected));
    const ends = LIFE.map(begin);
    // Journeys wait for this before they press a key or a button that has no form.
    document.documentElement.dataset.alive = "";
    return () => ends.forEach((end) => end());
  }, []);
  return null;
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
