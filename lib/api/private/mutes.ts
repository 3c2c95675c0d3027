import { muteListSchema, muteParamsSchema, mutePreviewSchema, muteSchema, newMuteSchema } from "@/lib/mutes/schema";
import { operationsOf } from "./operation";

const operation = operationsOf({ tag: "Mutes", scope: "follows" });
const missing = "There is no such source or topic. /api/v1/sources and /api/v1/topics list them.";

/** Rules that hide articles from their reader. */
export const muteOperations = {
  listMutes: operation({
    id: "listMutes", method: "GET", path: "/mutes", scope: "read",
    summary: "Your rules, newest first",
    description: "What each hides is said in `muted` of `/me/state`.",
    response: muteListSchema,
  }),
  addMute: operation({
    id: "addMute", method: "POST", path: "/mutes",
    summary: "Mute words, a source, a topic or a kind of piece",
    description: "Words are whole words or phrases of headlines and standfirsts; case, accents and English plurals do not count, and a star stands for any ending. In scripts without gaps between words any run of characters counts. A rule that says the same as another is that other (200 instead of 201).",
    body: newMuteSchema, response: muteSchema, statuses: [200, 201], missing,
  }),
  previewMute: operation({
    id: "previewMute", method: "POST", path: "/mutes/preview", scope: "read",
    summary: "What a rule would hide",
    description: "Looks at the newest 500 articles and keeps nothing.",
    body: newMuteSchema, response: mutePreviewSchema, missing,
  }),
  deleteMute: operation({
    id: "deleteMute", method: "DELETE", path: "/mutes/{id}",
    summary: "Delete a rule",
    description: "What it hid is there again.",
    params: muteParamsSchema,
    missing: "It may be deleted already; /api/v1/mutes lists your rules.",
  }),
} as const;
