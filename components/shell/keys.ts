import type { Messages } from "@/lib/i18n/messages/en";

/** The keys of the paper, as the sheet and the about page list them: what each does is named as in the messages. */
export const KEYS: readonly { keys: readonly string[]; does: Exclude<keyof Messages["shell"]["keys"], "title" | "close" | "off"> }[] = [
  { keys: ["j"], does: "next" },
  { keys: ["k"], does: "previous" },
  { keys: ["o"], does: "open" },
  { keys: ["s"], does: "save" },
  { keys: ["m"], does: "mark" },
  { keys: ["u"], does: "undo" },
  { keys: ["p"], does: "newerPage" },
  { keys: ["n"], does: "olderPage" },
  { keys: ["c"], does: "newComment" },
  { keys: ["C"], does: "newCommentBack" },
  { keys: ["a"], does: "play" },
  { keys: [",", "."], does: "skip" },
  { keys: ["<", ">"], does: "pace" },
  { keys: ["/"], does: "search" },
  { keys: ["g", "h"], does: "front" },
  { keys: ["g", "l"], does: "latest" },
  { keys: ["g", "t"], does: "topics" },
  { keys: ["g", "o"], does: "sources" },
  { keys: ["g", "y"], does: "forYou" },
  { keys: ["g", "s"], does: "saved" },
  { keys: ["?"], does: "help" },
];
