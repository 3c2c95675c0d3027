import { counter } from "../../plural";
import type { Messages } from "../en";

const of = (one: string, other: string) => counter("de", { one, other });

export const counts: Messages["counts"] = {
  articles: of("Artikel", "Artikel"),
  sources: of("Quelle", "Quellen"),
  stories: of("Thema", "Themen"),
};
