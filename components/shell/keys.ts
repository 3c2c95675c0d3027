import type { Messages } from "@/lib/i18n/messages/en";

/** The keys of the paper, as the sheet and the about page list them: what each does is named as in the messages. */
export const KEYS: readonly { keys: readonly string[]; does: Exclude<keyof Messages["shell"]["keys"], "title" | "close"> }[] = [
  { keys: ["j"], does: "next" },
  { keys: ["k"], does: "previous" },
  { keys: ["o"], does: "open" },
  { keys: ["g", "h"], does: "front" },
  { keys: ["g", "l"], does: "latest" },
  { keys: ["g", "s"], does: "sources" },
  { keys: ["?"], does: "help" },
];
