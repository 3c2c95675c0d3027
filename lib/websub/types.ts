/** How a subscription stands at its hub. `new`: not asked for yet; `asked`: the hub has yet to verify it; `ended`: no feed needs it. */
export const HUB_STATES = ["new", "asked", "verified", "denied", "failed", "ended"] as const;
export type HubState = (typeof HUB_STATES)[number];

/** What there is to say of a feed that offers a hub. Times are ISO 8601. */
export type HubFact = {
  hub: string;
  topic: string;
  /** `off`: the paper has no address that hubs can reach, or has not come to ask yet. */
  state: HubState | "off";
  /** Until when the hub tells of news. */
  until: string | null;
  lastPushAt: string | null;
  /** When it is asked again: to renew, or after what went wrong. */
  nextAt: string | null;
  problem: string | null;
  /** Its news come by the hub, so that looks are only to be sure. */
  pushed: boolean;
};
