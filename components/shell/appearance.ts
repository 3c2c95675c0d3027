export type Choice = { value: string; word: string };

/** What a reader may set the paper in. The empty value is the default: the system's theme, the normal size. */
export const THEMES: readonly Choice[] = [
  { value: "", word: "System" }, { value: "light", word: "Light" }, { value: "dark", word: "Dark" }, { value: "sepia", word: "Sepia" },
];
export const SIZES: readonly Choice[] = [
  { value: "small", word: "Small" }, { value: "", word: "Normal" }, { value: "large", word: "Large" }, { value: "largest", word: "Largest" },
];

/**
 * Runs in the head before anything is painted, so that a kept theme or size never flashes.
 * One constant text: the security policy allows it by its hash.
 */
export const APPEARANCE_SCRIPT = `try{for(const k of["theme","size"]){const v=localStorage.getItem("parallax:"+k);if(v)document.documentElement.dataset[k]=v}}catch{}`;
