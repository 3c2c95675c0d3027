import { isCursor } from "@/lib/articles/cursor";
import type { Routes } from "@/lib/routes";
import { fieldsOf } from "./form";

/**
 * The page that a reader's form came from, told what was done. The form names it in a hidden field, and the place in its
 * list; anything else is the page given as `otherwise`.
 */
export function backTo(routes: Routes, form: FormData, otherwise: "forYou" | "history" | "following", said: Readonly<Record<string, string | null>>): string {
  const { from, before } = fieldsOf(form);
  const page = ({ "for-you": "forYou", history: "history", following: "following" } as const)[from ?? ""] ?? otherwise;
  return routes[page]({ ...said, before: before !== undefined && isCursor(before) ? before : null });
}
