import { counter } from "../../plural";
import { labels } from "./labels";
import { reasons } from "./reasons";

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
    showAgain: "Show their comments again", hideBy: (name: string) => `Hide the comments of ${name}`,
    hid: (name: string) => `You hide the comments of ${name}. Nobody but you knows.`, shown: (name: string) => `You see the comments of ${name} again.`,
    toOwn: "Your comments",
    yours: { held: "Waits for a moderator; only you see it.", delayed: "Not public yet; only you see it.", rejected: "Not published; only you see it." },
    publishAt: (time: string) => `It is published ${time}.`,
    appeal: "Appeal against it", appealed: "Your appeal",
    blocked: { suspended: "Ask for a second look", warned: "Read the warning" },
    report: { title: (name: string) => `Report the comment by ${name}`, why: "What is wrong with it?", note: "More for the moderators (not needed)", send: "Report it", private: "Only moderators see who reported it.", or: "Or rather not see them?" },
    reported: "Reported by you", takeBack: "Take it back", sentReport: "Your report is with the moderators.", tookBack: "Your report is taken back.",
    follows: "You follow this discussion: what is new in it stands among your notices.", mutes: "You mute this discussion: nothing in it is told to you.", leaves: "You no longer follow or mute this discussion.",
    reasons,
  },
  inLanguage: "This page in English",
};

export type LayerWords = typeof layer;
