import { jobList } from "@/lib/house/queries/jobs";
import { askedSchema, jobActSchema, jobIdSchema, runTaskSchema, tasksSchema } from "@/lib/house/schema/jobs";
import { overviewQuerySchema, overviewSchema } from "@/lib/house/schema/overview";
import { settingsChangeSchema, settingsSchema } from "@/lib/house/schema/settings";
import { announcementList } from "@/lib/house/queries/announcements";
import { announcedSchema, announcementIdSchema, newAnnouncementSchema } from "@/lib/house/schema/announcements";
import { listOperations } from "./listing";
import { operationsOf } from "./operation";

const tag = "Admin";
const operation = operationsOf({ tag, scope: "admin" });

const announcements = listOperations(announcementList, { id: "listAnnouncements", exportId: "exportAnnouncements", tag, summary: "Announcements", description: "What stands or stood at the head of every page." });

const jobs = listOperations(jobList, { id: "listJobs", exportId: "exportJobs", tag, summary: "Jobs", description: "What was asked of the queue. Done ones are kept for some days." });

/** How admins run the house. Everybody else is refused, whatever their token is allowed. */
export const houseOperations = {
  getOverview: operation({
    id: "getOverview", method: "GET", path: "/admin/overview",
    summary: "How the house stands", description: "What was new day by day, what waits for somebody and since when, sources in trouble, jobs, mails and storage.",
    query: overviewQuerySchema, response: overviewSchema,
  }),
  getSettings: operation({
    id: "getSettings", method: "GET", path: "/admin/settings",
    summary: "The settings of the paper", description: "Its name, line, logo and contact address, who may sign up, and how long things are kept; with the product's own for what nobody decided.",
    response: settingsSchema,
  }),
  changeSettings: operation({
    id: "changeSettings", method: "PATCH", path: "/admin/settings",
    summary: "Change the settings of the paper", description: "What is left out stays; null has the product's own again. Every page shows it within a second, and the public log names what changed. The logo is sent by the form of the settings page.",
    body: settingsChangeSchema, response: settingsSchema,
  }),
  listAnnouncements: announcements.list, exportAnnouncements: announcements.export,
  announce: operation({
    id: "announce", method: "POST", path: "/admin/announcements",
    summary: "Announce something", description: "A line at the head of every page, at once. The public log says that there is one and until when, not what it says.",
    body: newAnnouncementSchema, response: announcedSchema, statuses: [201], conflict: "There are five already; end one first.",
  }),
  listJobs: jobs.list, exportJobs: jobs.export,
  tendJob: operation({
    id: "tendJob", method: "PATCH", path: "/admin/jobs/{id}",
    summary: "Try a job again, or cancel it", description: "`retry` for one that failed or was cancelled, from its first attempt; `cancel` for one that waits or runs.",
    params: jobIdSchema, body: jobActSchema, conflict: "It stands otherwise by now, or the same is open already.", missing: "Housekeeping may have taken it away.",
  }),
  listTasks: operation({
    id: "listTasks", method: "GET", path: "/admin/tasks",
    summary: "What the worker does again and again", description: "Each task with its last turn, and how many workers are alive.",
    response: tasksSchema,
  }),
  runTask: operation({
    id: "runTask", method: "POST", path: "/admin/tasks",
    summary: "Run a task now", description: "Asks for a turn as a job; while one is open, for no other.",
    body: runTaskSchema, response: askedSchema, statuses: [202],
  }),
  endAnnouncement: operation({
    id: "endAnnouncement", method: "DELETE", path: "/admin/announcements/{id}",
    summary: "End an announcement", description: "It is gone from every page within a second.",
    params: announcementIdSchema, missing: "It may have ended already.",
  }),
} as const;
