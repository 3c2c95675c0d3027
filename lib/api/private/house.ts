import { z } from "zod";
import { jobList } from "@/lib/house/queries/jobs";
import { askedSchema, jobActSchema, jobIdSchema, runTaskSchema, tasksSchema } from "@/lib/house/schema/jobs";
import { overviewQuerySchema, overviewSchema } from "@/lib/house/schema/overview";
import { settingsChangeSchema, settingsSchema } from "@/lib/house/schema/settings";
import { announcementList } from "@/lib/house/queries/announcements";
import { announcedSchema, announcementIdSchema, newAnnouncementSchema } from "@/lib/house/schema/announcements";
import { listOperations } from "./listing";
import { privateOperation } from "./operation";

const none = z.strictObject({});
const tag = "Admin";

const announcements = listOperations(announcementList, { id: "listAnnouncements", exportId: "exportAnnouncements", tag, summary: "Announcements", description: "What stands or stood at the head of every page." });

const jobs = listOperations(jobList, { id: "listJobs", exportId: "exportJobs", tag, summary: "Jobs", description: "What was asked of the queue. Done ones are kept for some days." });

/** How admins run the house. Everybody else is refused, whatever their token is allowed. */
export const houseOperations = {
  getOverview: privateOperation({
    id: "getOverview", method: "GET", path: "/admin/overview", tag, scope: "admin",
    summary: "How the house stands", description: "What was new day by day, what waits for somebody and since when, sources in trouble, jobs, mails and storage. For admins.",
    params: none, query: overviewQuerySchema, body: null, response: overviewSchema,
  }),
  getSettings: privateOperation({
    id: "getSettings", method: "GET", path: "/admin/settings", tag, scope: "admin",
    summary: "The settings of the paper", description: "Its name, line, logo and contact address, who may sign up, and how long things are kept; with the product's own for what nobody decided. For admins.",
    params: none, query: none, body: null, response: settingsSchema,
  }),
  changeSettings: privateOperation({
    id: "changeSettings", method: "PATCH", path: "/admin/settings", tag, scope: "admin",
    summary: "Change the settings of the paper", description: "What is left out stays; null has the product's own again. Every page shows it within a second, and the public log names what changed. The logo is sent by the form of the settings page. For admins.",
    params: none, query: none, body: settingsChangeSchema, response: settingsSchema,
  }),
  listAnnouncements: announcements.list, exportAnnouncements: announcements.export,
  announce: privateOperation({
    id: "announce", method: "POST", path: "/admin/announcements", tag, scope: "admin",
    summary: "Announce something", description: "A line at the head of every page, at once. The public log says that there is one and until when, not what it says. For admins.",
    params: none, query: none, body: newAnnouncementSchema, response: announcedSchema, statuses: [201], conflict: "There are five already; end one first.",
  }),
  listJobs: jobs.list, exportJobs: jobs.export,
  tendJob: privateOperation({
    id: "tendJob", method: "PATCH", path: "/admin/jobs/{id}", tag, scope: "admin",
    summary: "Try a job again, or cancel it", description: "`retry` for one that failed or was cancelled, from its first attempt; `cancel` for one that waits or runs. For admins.",
    params: jobIdSchema, query: none, body: jobActSchema, response: null, conflict: "It stands otherwise by now, or the same is open already.", missing: "Housekeeping may have taken it away.",
  }),
  listTasks: privateOperation({
    id: "listTasks", method: "GET", path: "/admin/tasks", tag, scope: "admin",
    summary: "What the worker does again and again", description: "Each task with its last turn, and how many workers are alive. For admins.",
    params: none, query: none, body: null, response: tasksSchema,
  }),
  runTask: privateOperation({
    id: "runTask", method: "POST", path: "/admin/tasks", tag, scope: "admin",
    summary: "Run a task now", description: "Asks for a turn as a job; while one is open, for no other. For admins.",
    params: none, query: none, body: runTaskSchema, response: askedSchema, statuses: [202],
  }),
  endAnnouncement: privateOperation({
    id: "endAnnouncement", method: "DELETE", path: "/admin/announcements/{id}", tag, scope: "admin",
    summary: "End an announcement", description: "It is gone from every page within a second. For admins.",
    params: announcementIdSchema, query: none, body: null, response: null, missing: "It may have ended already.",
  }),
} as const;
