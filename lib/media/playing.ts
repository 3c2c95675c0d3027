import { env } from "@/lib/env";

/** Whether sound and film of sources play in the page, from where they lie; else they are links, and no page leads a browser elsewhere. */
export function playsInPlace(): boolean {
  return env().PLAY_IN_PLACE;
}
