import { layer } from "./layer";

/** What of discussions is a reader's own: what keeps them from writing, whom they hide, which discussions they follow. `{name}`, `{time}` and `{article}` mark parts that are more than words. */
export const talk = {
  standing: {
    reason: (reason: string) => `The reason: ${reason}.`,
    warned: (reason: string) => `A moderator has warned you (${reason}). Say that you have read the warning, then you can write again.`,
    ways: layer.comment.blocked,
  },
  appealed: layer.comment.appealed,
  oldLink: "This link for an appeal is no longer good, or not whole. It is the one in the mail that told you of the decision.",
  hidden: {
    title: "Hidden people",
    lead: "Their comments are folded away, from you alone. They do not know, and nobody else sees less.",
    empty: "You hide nobody.",
    how: "To hide somebody, open their page or report a comment of theirs.",
    since: "since {time}",
    show: "Show again",
    shown: "You see their comments again.",
  },
  discussions: {
    followed: "Discussions", muted: "Muted discussions",
    none: "You follow no discussion. The button stands above its comments.",
    leave: "Unfollow", unmute: "Unmute",
    left: "You no longer follow or mute this discussion.",
    gone: "A discussion whose article is gone",
  },
  hideInstead: { title: "Or rather not see them?", why: "Everything this person says is then folded away, from you alone.", act: (name: string) => `Hide the comments of ${name}` },
};
