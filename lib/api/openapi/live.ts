import { z } from "zod";
import { liveQuerySchema } from "@/lib/comments/schema";
import { headOf, header, problem } from "./parts";
import type { DescribedOperation, Paths } from "./types";

export const LIVE_ADDRESS = "/live";

const described = {
  id: "followDiscussions",
  tag: "Comments",
  summary: "What changes in discussions, as it happens",
  description: "Server-sent events, the same for everybody and without end. At first one event `comments` for each discussion that there is, then one whenever comments came or went, at most once a second for each; `votes` at most once a minute. A browser's `EventSource` comes back by itself and is told what it missed. For an article, `begun` says in which discussion it is discussed, and whenever that becomes another. The bodies of the events are the schemas LiveComments, LiveVotes and LiveBegun.",
  params: z.strictObject({}),
  query: liveQuerySchema,
};

const EXAMPLE = `retry: 4212

id: 12:815
event: comments
data: {"discussion":12,"published":34,"latest":815,"comments":[815],"gone":[],"complete":true}

event: votes
data: {"discussion":12,"votes":{"801":7}}

`;

function follow(head: boolean): DescribedOperation {
  const content = { "text/event-stream": { schema: { type: "string" }, examples: { example: { summary: described.summary, value: EXAMPLE } } } };
  const waits = (what: ReturnType<typeof problem>) => ({ ...what, headers: { "Retry-After": header("Seconds after which to ask again") } });
  return {
    ...headOf(described, head),
    responses: {
      200: { description: "A stream that goes on until you leave it", ...(head ? {} : { content }) },
      400: problem(LIVE_ADDRESS, "invalid", "A parameter is not valid, unknown, or given twice; `errors` says which and why", head),
      429: waits(problem(LIVE_ADDRESS, "rate-limited", "Your address has as many streams as one may have", head)),
      503: waits(problem(LIVE_ADDRESS, "unavailable", "The paper has as many streams as it can have, or stops", head)),
    },
  };
}

/** The stream, which the front answers: no route file stands behind it. */
export const livePaths: Paths = { [LIVE_ADDRESS]: { get: follow(false), head: follow(true) } };
