import type { Messages } from "../en";

export const site: Messages["site"] = {
  description: "Die Nachrichten des Tages: jedes Thema mit allen Seiten, die davon berichten, und der klaren Angabe, wer spricht.",
};
