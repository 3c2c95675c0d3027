/** The lists of admins and moderators. */
export const adminLists = {
  filters: "Filter and order", all: "All", order: "Order", show: "Show", clear: "Show all", csv: "Export CSV", next: "Next page", first: "First page",
  nothing: "–", yes: "Yes", no: "No", act: "Act",
  /** What is on of the filters, such as "Role: Admin". */
  on: (label: string, value: string) => `${label}: ${value}`,
  noneWith: (filters: string) => `Nothing fits ${filters}.`,
  mails: {
    columns: { subject: "Subject", to: "To", outcome: "Outcome", createdAt: "Written", attempts: "Tries", lastError: "Last failure" },
    filters: { outcome: { label: "Outcome", options: { sent: "Sent", waiting: "Waiting", failed: "Failed", kept: "Kept here" } }, to: { label: "To or subject" } },
    sorts: { createdAt: { desc: "Newest first", asc: "Oldest first" } },
    none: "There are no mails.",
  },
};
