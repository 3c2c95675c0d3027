/** The lists of admins and moderators. */
export const adminLists = {
  filters: "Filter and order", all: "All", order: "Order", show: "Show", clear: "Show all", csv: "Export CSV", next: "Next page", first: "First page",
  nothing: "–", yes: "Yes", no: "No", act: "Act",
  /** What is on of the filters, such as "Role: Admin". */
  on: (label: string, value: string) => `${label}: ${value}`,
  noneWith: (filters: string) => `Nothing fits ${filters}.`,
  told: { role: "The role is given, and in the log.", "signed-out": "Signed out everywhere.", ended: "The invitation is taken back.", again: "It is being sent again." },
  problems: { conflict: "This could not be done: the last admin stays one, and a mail that was sent or waits is not sent again.", "not-found": "It is not there any more.", other: "This could not be done. Try it again." },
  people: {
    columns: { name: "Name", email: "Address", role: "Role", status: "Standing", createdAt: "Joined", lastSeenAt: "Last seen" },
    filters: {
      q: { label: "Name, address or handle" }, role: { label: "Role", options: { reader: "Reader", moderator: "Moderator", admin: "Admin" } },
      status: { label: "Standing", options: { active: "Active", pending: "Waiting", suspended: "Suspended", banned: "Banned" } },
    },
    sorts: { createdAt: { desc: "Newest first", asc: "Oldest first" }, lastSeenAt: { desc: "Last seen first", asc: "Longest away first" }, name: { asc: "Name, from A", desc: "Name, from Z" } },
    none: "There are no people.",
  },
  person: {
    notOnAdmins: "Nobody acts on admins or on themselves. Another admin can take the role away first.", toDesk: "At the moderators’ desk, with their last comments",
    since: (joined: string, seen: string) => `Joined ${joined}, last seen ${seen}`,
  },
  invitations: {
    columns: { note: "Note", state: "State", usesLeft: "Uses left", expires: "Good until", createdAt: "Made", createdByName: "Made by" },
    filters: { state: { label: "State", options: { open: "Can be used", used: "Used up", expired: "Expired" } } },
    sorts: { createdAt: { desc: "Newest first", asc: "Oldest first" }, expires: { asc: "Ending first", desc: "Ending last" } },
    none: "There are no invitations.", noNote: "Without a note", make: "Make an invitation", end: "Take back",
  },
  acts: {
    title: "Everything that was done", lead: "The acts of the public log, with who did them.",
    columns: { id: "Act", action: "What", by: "By", targetType: "On", reason: "Reason", createdAt: "When", undoneBy: "Taken back" },
    filters: {
      action: { label: "What" }, actor: { label: "By, as the log names them" }, since: { label: "From this day on" }, until: { label: "Up to this day" },
      targetType: { label: "On", options: { comment: "Comments", discussion: "Discussions", person: "People", article: "Articles", source: "Sources", story: "Stories", site: "The paper", act: "Other acts" } },
    },
    sorts: { id: { desc: "Newest first", asc: "Oldest first" } },
    none: "Nothing has been done yet.", paper: "The paper itself", act: (number: number) => `Act ${number}`,
  },
  comments: {
    title: "All comments", lead: "Whatever became of them.",
    columns: { markdown: "Comment", author: "By", article: "On", status: "Status", flagCount: "Reports", createdAt: "Written" },
    filters: {
      queue: { label: "Queue" }, handle: { label: "By whom, as a handle" },
      status: { label: "Status", options: { published: "Published", delayed: "Delayed", held: "Held", rejected: "Rejected", removed: "Removed by its author", erased: "Erased with its account" } },
    },
    sorts: { id: { desc: "Newest first", asc: "Oldest first" } },
    none: "There are no comments.", wordless: (number: number) => `Comment ${number}`,
  },
  appeals: {
    title: "All appeals", lead: "Whatever became of them.",
    columns: { id: "Against", action: "What", person: "Of", text: "In their words", status: "Status", createdAt: "Sent", decidedBy: "Decided by" },
    filters: {
      action: { label: "Against" }, handle: { label: "Of whom, as a handle" },
      status: { label: "Status", options: { open: "Open", upheld: "Turned down", granted: "Granted" } },
    },
    sorts: { id: { desc: "Newest first", asc: "Oldest first" } },
    none: "Nobody has appealed so far.",
  },
  mailAgain: "Send again",
  mails: {
    columns: { subject: "Subject", to: "To", outcome: "Outcome", createdAt: "Written", attempts: "Tries", lastError: "Last failure" },
    filters: { outcome: { label: "Outcome", options: { sent: "Sent", waiting: "Waiting", failed: "Failed", kept: "Kept here" } }, to: { label: "To or subject" } },
    sorts: { createdAt: { desc: "Newest first", asc: "Oldest first" } },
    none: "There are no mails.",
  },
};
