import type { Control } from "@/lib/closed-lists";
import type { Ink } from "@/lib/covers/types";

// The light theme's colours, as components/styles/tokens.css names them; a test holds the two together.

export const PAPER = { paper: "#fbfaf7", ink: "#16150f", quiet: "#625f55", rule: "#dbd7cd", accent: "#9f1d20" } as const;

export const CONTROL_COLOURS: Readonly<Record<Control, string>> = {
  independent: "#1f5c7a",
  state: "#b4532a",
  "public-service": "#1e7a6d",
  party: "#a33b6b",
  company: "#94701a",
  wire: "#6b7f3a",
  trade: "#7a5a9e",
  community: "#9a6350",
  unknown: "#8a8577",
};

export const COVER_COLOURS: Readonly<Record<Ink, string>> = {
  ink: "#1c1b15",
  red: "#9f1d20",
  blue: "#1f5c7a",
  rust: "#b4532a",
  olive: "#6b7f3a",
  violet: "#7a5a9e",
  teal: "#1e7a6d",
  ochre: "#b98a1e",
};
