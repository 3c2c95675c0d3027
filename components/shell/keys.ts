/** The keys of the paper, as the sheet and the about page list them. */
export const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["j"], does: "Next headline" },
  { keys: ["k"], does: "Previous headline" },
  { keys: ["o"], does: "Open the marked headline" },
  { keys: ["g", "h"], does: "Front page" },
  { keys: ["g", "l"], does: "Latest" },
  { keys: ["g", "s"], does: "Sources" },
  { keys: ["?"], does: "Show these keys" },
];
