import type { Row, Who } from "./table";

const admins = (more: Omit<Row, "who">): Row => ({ who: "admins", ...more });

/** The doors to running the house. */
export const HOUSE = {
  "page /admin/announcements": "admins",
  "page /admin/settings": "admins",
  "page /admin/jobs": "admins",
  "file /api/manifest": "shared",
  "file /api/opensearch": "shared",
  "GET /search": { who: "shared", query: "?q=the" },
  "GET /search/suggestions": { who: "shared", query: "?q=cli" },
  "page /search/[asked]": { who: "shared", as: { asked: "-" } },
  "GET /admin/overview": "admins",
  "GET /admin/settings": "admins",
  "PATCH /admin/settings": admins({ send: { retention: { mails: 8 } } }),
  "GET /admin/announcements": "admins",
  "GET /admin/announcements/export": "admins",
  "POST /admin/announcements": admins({ send: { texts: { en: "Mine" }, level: "info" }, loose: true }),
  "DELETE /admin/announcements/{id}": admins({ of: { id: "announcement" } }),
  "GET /admin/jobs": "admins",
  "GET /admin/jobs/export": "admins",
  "PATCH /admin/jobs/{id}": admins({ of: { id: "job" }, send: { do: "retry" } }),
  "GET /admin/tasks": "admins",
  "POST /admin/tasks": admins({ send: { task: "log-head" } }),
  "form /admin/jobs/retry": admins({ send: { id: "{job}" } }),
  "form /admin/jobs/cancel": admins({ send: { id: "{openJob}" } }),
  "form /admin/jobs/run": admins({ send: { task: "log-head" } }),
  "form /admin/settings/site": admins({ send: { name: "", "line-en": "", "line-de": "" } }),
  "form /admin/settings/logo": admins({ loose: true }),
  "form /admin/settings/remove-logo": admins({}),
  "form /admin/settings/registration": admins({ send: { registration: "open" } }),
  "form /admin/settings/retention": admins({ send: { mails: "8", notices: "365", uploads: "30", doneJobs: "7", failedJobs: "30" } }),
  "form /admin/announcements/make": admins({ send: { "text-en": "Mine", level: "info" }, loose: true }),
  "form /admin/announcements/end": admins({ send: { id: "{announcement}" } }),
} as const satisfies Record<string, Who | Row>;
