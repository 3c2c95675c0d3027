/**
 * Runs in the head before anything is painted, so that a kept theme or size never flashes.
 */
export const APPEARANCE_SCRIPT = `try{for(const k of["theme","size"]){const v=localStorage.getItem("parallax:"+k);if(v)document.documentElement.dataset[k]=v}}catch{}`;

/** Every inline script of our own, each a constant text: the front allows these by their hashes, and no other of ours. */
export const INLINE_SCRIPTS: readonly string[] = [APPEARANCE_SCRIPT];
