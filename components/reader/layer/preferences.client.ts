"use client";

import { CHOSEN_EVENT, handedOver, keepAll, kept, noteSync, ownChoices, syncedAt } from "@/components/shell/kept.client";
import type { End } from "@/components/ui/listen.client";
import { isInterfaceLanguage } from "@/lib/i18n/languages";
import { keptOf, patchOf } from "@/lib/preferences/rules";
import type { Preferences } from "@/lib/preferences/schema";
import { askPaper, Refusal } from "@/components/reader/ask.client";
import type { Layer } from "./acting.client";
import { offerLanguage } from "./language-offer.client";

/** What another device chose is there at the latest with the first page after this. */
const FRESH_MS = 60_000;

/**
 * Keeps the preferences of browser and account alike. What a guest chose here fills what the account has never chosen;
 * what a reader chooses goes to the account at once, and from there to their other devices.
 */
export function keepPreferences(layer: Layer): End {
  let turn = Promise.resolve();
  const sync = () => void (turn = turn.then(() => (layer.over() ? undefined : syncOnce(layer))));
  document.addEventListener(CHOSEN_EVENT, sync);
  sync();
  void turn.then(() => {
    const wanted = kept("language");
    return isInterfaceLanguage(wanted) && wanted !== layer.lang ? offerLanguage(wanted, layer.toast) : undefined;
  });
  return () => document.removeEventListener(CHOSEN_EVENT, sync);
}

async function syncOnce(layer: Layer): Promise<void> {
  const own = ownChoices();
  try {
    const preferences = await told(own);
    if (!preferences) return;
    handedOver(own);
    noteSync();
    // What was chosen while this was on its way is sent next, and stays.
    const said = keptOf(preferences);
    keepAll({ ...said, ...ownChoices() });
  } catch (error) {
    // Offline, the browser keeps the choices until the next page. What the account does not take is the browser's alone.
    if (!(error instanceof Refusal)) return;
    if (error.ended) layer.refused(error, () => undefined);
    else if (error.status < 500 && error.status !== 429) handedOver(own);
  }
}

/** Tells the account what was chosen here, or asks it when that is due. */
function told(own: ReturnType<typeof ownChoices>): Promise<Preferences> | null {
  const chosen = Object.keys(own).length > 0;
  if (syncedAt() === 0) return askPaper("POST", "/preferences", { unlessChosen: chosen ? patchOf(own) : {} });
  if (chosen) return askPaper("PATCH", "/preferences", patchOf(own));
  return Date.now() - syncedAt() > FRESH_MS ? askPaper("GET", "/preferences") : null;
}
