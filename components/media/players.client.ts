"use client";

import { onKey } from "@/components/ui/keys.client";
import type { End } from "@/components/ui/listen.client";
import { Places } from "./places.client";
import { Player } from "./player.client";

/** Brings the players of an article's page alive: they go on where they were left, and remember how fast. */
export function bringPlayers(elements: readonly HTMLElement[]): End {
  const article = document.querySelector<HTMLElement>("[data-whole]")?.dataset.article;
  if (!article) return () => undefined;
  const places = new Places(article);
  const players = elements.flatMap((element) => {
    const media = element.querySelector<HTMLMediaElement>("audio, video");
    return media ? [new Player(element, media, places)] : [];
  });
  // One voice at a time.
  let heard = players[0];
  const alone = (event: Event) => players.forEach((player) => {
    if (player.media === event.target) heard = player;
    else player.media.pause();
  });
  for (const { media } of players) media.addEventListener("play", alone);
  // Keys are for the player that holds the focus, else for the one that was heard last.
  const meant = () => players.find(({ element }) => element.contains(document.activeElement)) ?? heard;
  const endKeys = onKey((key) => meant()?.answerKey(key) ?? false);
  void places.ask().then(() => players.forEach((player) => { player.say(); }));
  return () => {
    endKeys();
    players.forEach((player) => { player.end(); });
  };
}
