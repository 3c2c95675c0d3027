import { counter } from "../../plural";

const comments = counter("en", { one: "comment", other: "comments" });
const answers = counter("en", { one: "answer", other: "answers" });
const moreAnswers = counter("en", { one: "more answer", other: "more answers" });
const votes = counter("en", { one: "vote", other: "votes" });
const earlier = counter("en", { one: "earlier version", other: "earlier versions" });

/** Reading discussions: comments under articles, one by one, and by person. `{name}` marks a part that is more than words. */
export const discussion = {
  title: "Discussion",
  comments,
  answers,
  moreAnswers,
  votes,
  of: (article: string) => `Discussion: ${article}`,
  description: (article: string) => `What readers say about “${article}”.`,
  laterDescription: (article: string) => `A further page of what readers say about “${article}”.`,
  about: "About {article}",
  orders: { label: "Order of the comments", best: "Best first", newest: "Newest first", oldest: "Oldest first" },
  closed: "This discussion is closed: it can be read, and nobody can add to it.",
  emptyTitle: "Nobody has commented yet",
  empty: "What do you know about this that the article leaves out? What would you ask its writers?",
  beyond: "There are no further comments this way.",
  pages: "Pages of this discussion",
  more: "More comments",
  first: "To the first comments",
  whole: "The whole discussion",
  only: "Only about this article",
  noneOfIt: "Nobody has said anything about this article itself so far. Other articles of its story are discussed.",
  list: "Comments",
  story: {
    empty: "Comments are written about one of its articles, and all of them share one discussion.",
    newest: "The newest comments",
    byArticle: "What is said about",
    write: "Write a comment",
  },
  by: (name: string) => `Comment by ${name}`,
  byOn: (name: string, article: string) => `Comment by ${name} on ${article}`,
  somebody: "somebody",
  gone: "A comment that cannot be read any more",
  roles: { moderator: "Moderator", admin: "Editor" },
  edited: "edited",
  quoted: "The article says:",
  tombstones: {
    waiting: "This comment waits for a moderator.",
    rejected: "The moderators took this comment away.",
    removed: "The author took this comment away.",
    erased: "This comment went with its author’s account.",
    published: "Nobody is named as the author of this comment.",
  },
  context: {
    description: "A comment by a reader, with what it answers and what was answered.",
    higher: "What this branch began with",
    moreAnswers: "More answers",
    firstAnswers: "To the first answers",
    pages: "Pages of the answers",
  },
  history: {
    title: "How a comment changed",
    description: "Every version of a comment that stood here in public.",
    lead: "Everything this comment said in public, the newest version first.",
    toComment: "To the comment",
    current: "As it stands since {time}",
    before: "As it stood from {time}",
    never: "It has not been changed.",
    earlier,
  },
  person: {
    description: (name: string) => `What ${name} says in the discussions of this paper.`,
    since: "Here since {time}",
    comments: "Comments, newest first",
    none: "Nothing said in public so far.",
    pages: "Pages of these comments",
    more: "Earlier comments",
    first: "To the newest comments",
  },
};
