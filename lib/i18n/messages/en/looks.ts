/** Looks at feeds: why the next one is when it is, by `NEXT_REASONS` of lib/ingest/fetch/reasons. `{count}` and `{span}` are its number. */
export const looks = {
  why: {
    gone: "gone for good, so it is not asked again", "retry-after": "its server asked for that long", failed: "failed, {count} in a row", set: "set so for this feed",
    pushed: "its hub tells us of news at once, so a look is only to be sure", "feed-says": "its feed says that it is updated so often", "server-says": "its server says that it stays the same so long",
    "nothing-known": "nothing is known yet of how often it publishes", publishes: "it publishes about every {span}", complete: "it says that it is finished, so a look a day is only to be sure",
    skipped: "its feed asks not to be looked at before", new: "it is new", asked: "an admin asked for it", resumed: "it goes on", changed: "it was changed", interval: "its interval was changed",
    deleting: "it is being deleted", moved: "it has moved, and is read at its new address",
  },
};
