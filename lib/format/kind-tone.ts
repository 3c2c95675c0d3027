import type { Kind } from "@/lib/closed-lists";

/** How far a kind is from plain reporting: what the chip's colour shows. */
export type KindTone = "fact" | "view" | "paid";

const VIEWS: ReadonlySet<Kind> = new Set(["analysis", "opinion", "editorial", "review", "satire"]);
const PAID: ReadonlySet<Kind> = new Set(["sponsored", "press-release"]);

/** The family of a kind. */
export function kindTone(kind: Kind): KindTone {
  if (PAID.has(kind)) return "paid";
  return VIEWS.has(kind) ? "view" : "fact";
}
