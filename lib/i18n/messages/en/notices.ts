/** What is said where there is no page. Client code loads this file whole: the page that failed may be all there is. */
export const notices = {
  missingTitle: "Not in this paper",
  missing: "There is no such page in this paper",
  missingWhy: "The address may be mistyped, or the piece may have been withdrawn since. What is printed today is on the front page, and everything in order of time is under Latest.",
  failed: "This page could not be printed",
  failedWhy: "Something failed on our side while it was being made, and it has been logged. Nothing was lost: every article and everything you saved is kept. Try again in a moment.",
  retry: "Try again",
  front: "Front page",
  latest: "Latest",
  reference: (digest: string) => `Reference for the log: ${digest}`,
};
