import type { Messages } from "@/lib/i18n/messages/en";

type Display = Messages["shell"]["display"];
export type Choice<Word> = { value: string; word: Word };

/** What a reader may set the paper in. The empty value is the default: the system's theme, the normal size. */
export const THEMES: readonly Choice<keyof Display["themes"]>[] = [
  { value: "", word: "system" }, { value: "light", word: "light" }, { value: "dark", word: "dark" }, { value: "sepia", word: "sepia" },
];
export const SIZES: readonly Choice<keyof Display["sizes"]>[] = [
  { value: "small", word: "small" }, { value: "", word: "normal" }, { value: "large", word: "large" }, { value: "largest", word: "largest" },
];
