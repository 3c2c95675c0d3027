import { counter } from "../../plural";
import { labels } from "./labels";

const votes = counter("en", { one: "vote", other: "votes" });
const pieces = counter("en", { one: "piece", other: "pieces" });

/** What the reader's layer says. Only browsers of readers load it, in their language. */
export const layer = {
  saved: "Saved.",
  unsaved: "No longer saved.",
  markedRead: "Marked as read.",
  markedUnread: "Marked as unread.",
  allRead: "Everything here is marked as read.",
  followed: (name: string) => `You follow ${name}.`,
  unfollowed: (name: string) => `You no longer follow ${name}.`,
  undone: "Undone.",
  undo: "Undo",
  again: "Try again",
  close: "Close",
  message: "Message",
  failed: "This could not be kept.",
  offline: "You are offline, so this was not kept.",
  ended: "You are no longer signed in.",
  signIn: "Sign in",
  read: "(read)",
  muted: (label: string) => `Muted: ${label}`,
  show: "Show",
  hidden: (count: number, rules: string) => `Your rules hide ${pieces(count)} on this page: ${rules}.`,
  showAll: "Show all",
  kinds: labels.kinds,
  topics: labels.topics,
  rules: "Your rules",
  goOn: (percent: string) => `Go on where you stopped, at ${percent}`,
  comment: {
    votes,
    sent: "Your comment is published.", waits: "Your comment is not public yet.", rejected: "Your comment was not published.",
    preview: "Preview", look: "This is how it will look:", cancel: "Cancel", now: "now", edit: "Change", remove: "Remove",
    answerLabel: "Your answer",
    hidden: "You hide this person’s comments.",
    toOwn: "Your comments",
  },
  inLanguage: "This page in English",
};

export type LayerWords = typeof layer;
