import { z } from "zod";
import { HUB_STATES } from "./types";

const time = z.iso.datetime();

/** How a feed stands with the hub that it offers. */
export const hubSchema = z.strictObject({
  hub: z.string(), topic: z.string().describe("What the hub calls the feed"),
  state: z.enum([...HUB_STATES, "off"]).describe("`verified`: it tells of news; `off`: it is not subscribed to"),
  until: time.nullable().describe("Until when it tells of news"), lastPushAt: time.nullable(), nextAt: time.nullable().describe("When it is asked again"),
  problem: z.string().nullable(), pushed: z.boolean().describe("The last news came by it, so looks are seldom"),
}).describe("A hub of WebSub");
