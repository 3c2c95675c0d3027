"use client";

import type { End } from "@/components/ui/listen.client";

/** Few pages have a player or a film, so their code comes with those alone. Without it the browser's own plays all the same. */
export function offerPlayers(): End {
  const players = document.querySelectorAll<HTMLElement>("[data-player]");
  const ends: End[] = [];
  let left = false;
  const bring = (loaded: Promise<() => End>) => loaded.then((begin) => left || ends.push(begin()), reportError);
  if (players.length > 0) void bring(import("./players.client").then(({ bringPlayers }) => () => bringPlayers([...players])));
  if (document.querySelector("[data-film]")) void bring(import("./films.client").then(({ playFilms }) => playFilms));
  return () => {
    left = true;
    for (const end of ends) end();
  };
}
