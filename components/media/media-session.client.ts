"use client";

type Acts = Partial<Record<MediaSessionAction, MediaSessionActionHandler>>;

/** What a lock screen or headset shows of what is heard, and may ask for. Whoever begins to play last has it. */
export function announce({ title = "", artist = "", artwork }: DOMStringMap, acts: Acts): void {
  if (!("mediaSession" in navigator)) return;
  const session = navigator.mediaSession;
  session.metadata = new MediaMetadata({ title, artist, artwork: artwork ? [{ src: new URL(artwork, location.href).href }] : [] });
  // What an earlier one knew of and this one does not is asked for no more.
  const all: Acts = { previoustrack: undefined, nexttrack: undefined, ...acts };
  for (const [name, act] of Object.entries(all)) {
    try {
      session.setActionHandler(name as MediaSessionAction, act ?? null);
    } catch {
      // A browser that does not know an action does without it.
    }
  }
}
