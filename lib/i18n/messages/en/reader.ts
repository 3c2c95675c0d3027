/** What readers do with articles: the words on every page's forms. What the reader's layer says is in `layer`. */
export const reader = {
  save: (title: string) => `Save: ${title}`,
  saveWord: "Save",
  readWord: "Mark as read",
  readAllWord: "Mark all as read",
  follow: (name: string) => `Follow ${name}`,
  followWord: "Follow",
  signIn: "Sign in",
  saved: "Saved",
  settings: "Settings",
  account: "Your account",
};
