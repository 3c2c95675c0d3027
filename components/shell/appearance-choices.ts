import type { Messages } from "@/lib/i18n/messages/en";
import type { KeptName } from "@/lib/preferences/rules";

type Display = Messages["shell"]["display"];
export type Choice<Word> = { value: string; word: Word };
type Group<Word> = { setting: KeptName; choices: readonly Choice<Word>[] };

/** What a reader may set the paper in. The empty value is the default: the system's theme, the normal size. */
export const THEMES: Group<keyof Display["themes"]> = { setting: "theme", choices: [
  { value: "", word: "system" }, { value: "light", word: "light" }, { value: "dark", word: "dark" }, { value: "sepia", word: "sepia" },
] };
export const SIZES: Group<keyof Display["sizes"]> = { setting: "size", choices: [
  { value: "small", word: "small" }, { value: "", word: "normal" }, { value: "large", word: "large" }, { value: "largest", word: "largest" },
] };
export const WIDTHS: Group<keyof Display["widths"]> = { setting: "width", choices: [
  { value: "narrow", word: "narrow" }, { value: "", word: "normal" }, { value: "wide", word: "wide" },
] };
export const DENSITIES: Group<keyof Display["densities"]> = { setting: "density", choices: [
  { value: "", word: "comfortable" }, { value: "compact", word: "compact" },
] };
export const KEYS_ON_OFF: Group<keyof Display["keysOnOff"]> = { setting: "keys", choices: [
  { value: "", word: "on" }, { value: "off", word: "off" },
] };
