export type Choice = { value: string; word: string };

/** What a reader may set the paper in. The empty value is the default: the system's theme, the normal size. */
export const THEMES: readonly Choice[] = [
  { value: "", word: "System" }, { value: "light", word: "Light" }, { value: "dark", word: "Dark" }, { value: "sepia", word: "Sepia" },
];
export const SIZES: readonly Choice[] = [
  { value: "small", word: "Small" }, { value: "", word: "Normal" }, { value: "large", word: "Large" }, { value: "largest", word: "Largest" },
];
