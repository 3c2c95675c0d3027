"use client";

import type { End } from "@/components/ui/listen.client";

/** Few pages have a player, so its code comes with those alone. Without it the browser's own plays all the same. */
export function offerPlayers(): End {
  const players = document.querySelectorAll<HTMLElement>("[data-player]");
  let left = false;
  let end: End = () => undefined;
  if (players.length > 0) import("./players.client").then(({ bringPlayers }) => (left ? undefined : (end = bringPlayers([...players]))), reportError);
  return () => {
    left = true;
    end();
  };
}
