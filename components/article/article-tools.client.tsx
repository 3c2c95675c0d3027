"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

/** Share, listen, print: what the browser can do with an article. */
export function ArticleTools({ lang }: { lang?: string }) {
  return (
    <div className="needs-script no-print flex flex-wrap gap-2">
      <Share />
      <Listen lang={lang} />
      <button type="button" className="button max-md:hidden" onClick={() => window.print()}>Print</button>
    </div>
  );
}

const COPIED_MS = 2500;

function Share() {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const share = async () => {
    const url = location.href.split("#")[0] ?? location.href;
    try {
      if (navigator.share) return await navigator.share({ title: document.title, url });
      await navigator.clipboard.writeText(url);
      setState("copied");
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return;
      setState("refused");
    }
    setTimeout(() => setState("idle"), COPIED_MS);
  };
  const words = { idle: "Share", copied: "Link copied", refused: "Copy the address" };
  return <button type="button" className="button" onClick={() => void share()}><span aria-live="polite">{words[state]}</span></button>;
}

/** What the browser can do does not change while a page is open. Nearly all can, so the button is there from the start and shifts nothing. */
const never = () => () => undefined;

/** Reads headline and text aloud, a paragraph at a time, with the browser's own voice. */
function Listen({ lang }: { lang?: string }) {
  const able = useSyncExternalStore(never, () => "speechSynthesis" in window, () => true);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!able) return null;
  const toggle = () => {
    speechSynthesis.cancel();
    if (speaking) return setSpeaking(false);
    const parts = [...document.querySelectorAll("#headline, #text :is(p, li, h2, h3, blockquote)")].map((part) => part.textContent ?? "").filter(Boolean);
    parts.forEach((text, index) => {
      const utterance = new SpeechSynthesisUtterance(text);
      if (lang) utterance.lang = lang;
      if (index === parts.length - 1) utterance.onend = () => setSpeaking(false);
      speechSynthesis.speak(utterance);
    });
    setSpeaking(parts.length > 0);
  };
  return <button type="button" className="button" aria-pressed={speaking} onClick={toggle}>{speaking ? "Stop" : "Listen"}</button>;
}
