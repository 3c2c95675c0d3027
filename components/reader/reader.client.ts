"use client";

import { forgetSync } from "@/components/shell/kept.client";
import type { End } from "@/components/ui/listen.client";
import { offerGuestsLanguage } from "./guest-language.client";

/** Set while somebody is signed in here, and readable by scripts; it says no more than that. */
const SIGNED_IN = /(?:^|; )parallax-reader=1/;

export const isReader = () => SIGNED_IN.test(document.cookie);

/**
 * Brings a reader's own to the page: what they saved, read and muted. For guests it asks
 * nothing, and the plain forms lead them to sign in; only who reads in another language loads an offer of it.
 */
export function bringReadersOwn(): End {
  let end: End = () => undefined;
  let left = false;
  if (isReader()) {
    import("./layer/layer.client").then(({ startLayer }) => (left ? undefined : startLayer().then((ends) => (left ? ends() : (end = ends)))), reportError);
  } else {
    forgetSync();
    end = offerGuestsLanguage();
  }
  // A page that the browser kept as it was is made anew when its reader has signed in or out since.
  const shownAs = isReader();
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted && isReader() !== shownAs) location.reload();
  };
  window.addEventListener("pageshow", shown);
  return () => {
    left = true;
    window.removeEventListener("pageshow", shown);
    end();
  };
}
