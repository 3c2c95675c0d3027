import { ANNOUNCEMENT_SCRIPT } from "./announcement-script";

/**
 * Runs in the head before anything is painted, so that a kept theme or size never flashes, and a reader sees their own
 * links in place of "Sign in" from the start. The cookie says that somebody is signed in, not who.
 */
export const APPEARANCE_SCRIPT = `{const d=document.documentElement.dataset;if(/(^|; )parallax-reader=1/.test(document.cookie))d.reader="";try{for(const k of["theme","size","width","density","keys","order"]){const v=localStorage.getItem("parallax:"+k);if(v)d[k]=v}}catch{}}`;

/** Every inline script of our own, each a constant text: the front allows these by their hashes, and no other of ours. */
export const INLINE_SCRIPTS: readonly string[] = [APPEARANCE_SCRIPT, ANNOUNCEMENT_SCRIPT];
