"use client";

import { onClick, type End } from "@/components/ui/listen.client";

/** Answers the buttons of `ArticleTools`. */
export function offerArticleTools(): End {
  // Nearly every browser can read aloud, so the button is there from the start and shifts nothing.
  if (!("speechSynthesis" in window)) for (const button of document.querySelectorAll<HTMLElement>("[data-tool=listen]")) button.hidden = true;
  const ends = [
    onClick("[data-tool=share]", (button) => void share(button)),
    onClick("[data-tool=listen]", readAloud),
    onClick("[data-tool=print]", () => window.print()),
  ];
  return () => {
    window.speechSynthesis?.cancel();
    ends.forEach((end) => end());
  };
}

const SAID_MS = 2500;

async function share(button: HTMLElement): Promise<void> {
  const url = location.href.split("#")[0] ?? location.href;
  const words = button.querySelector("span") ?? button;
  const { usual = "", done = "", refused = "" } = button.dataset;
  const say = (text: string) => {
    words.textContent = text;
    setTimeout(() => (words.textContent = usual), SAID_MS);
  };
  try {
    if (navigator.share) return await navigator.share({ title: document.title, url });
    await navigator.clipboard.writeText(url);
    say(done);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) say(refused);
  }
}

/** Reads headline and text aloud, a paragraph at a time, with the browser's own voice; or stops. */
function readAloud(button: HTMLElement): void {
  const { usual = "", done = "" } = button.dataset;
  const show = (speaking: boolean) => {
    button.ariaPressed = String(speaking);
    button.textContent = speaking ? done : usual;
  };
  speechSynthesis.cancel();
  if (button.ariaPressed === "true") return show(false);
  const parts = [...document.querySelectorAll("#headline, #text :is(p, li, h2, h3, blockquote)")].map((part) => part.textContent ?? "").filter(Boolean);
  parts.forEach((text, index) => {
    const utterance = new SpeechSynthesisUtterance(text);
    if (button.dataset.lang) utterance.lang = button.dataset.lang;
    if (index === parts.length - 1) utterance.onend = () => show(false);
    speechSynthesis.speak(utterance);
  });
  show(parts.length > 0);
}
