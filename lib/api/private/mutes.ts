import { z } from "zod";
import { muteListSchema, muteParamsSchema, mutePreviewSchema, muteSchema, newMuteSchema } from "@/lib/mutes/schema";
import { privateOperation } from "./operation";

const none = z.strictObject({});
const tag = "Mutes";
const missing = "There is no such source or topic. /api/v1/sources and /api/v1/topics list them.";

/** Rules that hide articles from their reader. */
export const muteOperations = {
  listMutes: privateOperation({
    id: "listMutes", method: "GET", path: "/mutes", tag, scope: "read",
    summary: "Your rules, newest first",
    description: "What each hides is said in `muted` of `/me/state`.",
    params: none, query: none, body: null, response: muteListSchema,
  }),
  addMute: privateOperation({
    id: "addMute", method: "POST", path: "/mutes", tag, scope: "follows",
    summary: "Mute words, a source, a topic or a kind of piece",
    description: "Words are whole words or phrases of headlines and standfirsts; case, accents and English plurals do not count, and a star stands for any ending. In scripts without gaps between words any run of characters counts. A rule that says the same as another is that other (200 instead of 201).",
    params: none, query: none, body: newMuteSchema, response: muteSchema, statuses: [200, 201], missing,
  }),
  previewMute: privateOperation({
    id: "previewMute", method: "POST", path: "/mutes/preview", tag, scope: "read",
    summary: "What a rule would hide",
    description: "Looks at the newest 500 articles and keeps nothing.",
    params: none, query: none, body: newMuteSchema, response: mutePreviewSchema, missing,
  }),
  deleteMute: privateOperation({
    id: "deleteMute", method: "DELETE", path: "/mutes/{id}", tag, scope: "follows",
    summary: "Delete a rule",
    description: "What it hid is there again.",
    params: muteParamsSchema, query: none, body: null, response: null,
    missing: "It may be deleted already; /api/v1/mutes lists your rules.",
  }),
} as const;
