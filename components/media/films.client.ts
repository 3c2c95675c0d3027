"use client";

import { onClick, type End } from "@/components/ui/listen.client";

/** Plays a film where its link stands, once a reader asks for it: until then its player's home is asked for nothing. */
export function playFilms(): End {
  return onClick<HTMLButtonElement>("[data-play-film]", (button) => {
    const box = button.closest<HTMLElement>("[data-film]");
    const { film = "" } = box?.dataset ?? {};
    if (!box || !film) return;
    const frame = document.createElement("iframe");
    Object.assign(frame, { src: film, title: box.querySelector("a")?.textContent ?? "", allow: "autoplay; encrypted-media; fullscreen; picture-in-picture", referrerPolicy: "strict-origin-when-cross-origin" });
    // It may run and keep what is its own, and open its own page; it may not lead this page away.
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
    button.parentElement?.replaceWith(frame);
    frame.focus();
  });
}
