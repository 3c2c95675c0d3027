/** The pages of a reader's settings. */
export const settings = {
  reading: {
    title: "Reading",
    lead: "How you want the paper set, on all your devices.",
    leadGuest: "How you want the paper set. This browser keeps it; with an account, all your devices do.",
    kept: "Kept.",
    failed: "This was not kept. Choose anew and send it again.",
    keep: "Keep these settings",
    signIn: "Sign in",
    densityHint: "Compact lists show headlines and sources alone.",
    zone: "Time zone",
    zoneOfDevice: "The device’s own",
    language: "Language of the paper",
    languageOfAddress: "That of the address",
    languageHint: "A page in another language then offers this one. Articles stay in their own.",
    markRead: "An article counts as read",
    marks: { open: "once it was opened", scroll: "once its end was reached", hand: "only when I say so" },
    keysHint: "Letters such as j, k and s move through the paper; ? lists them.",
  },
};
