import { AppError } from "@/lib/errors";
import type { Answered, Asked } from "@/lib/http/answer";
import { bodyOf } from "@/lib/http/body";
import { isToken } from "./callback";
import { Pace } from "./pace";
import { isSigned } from "./signature";
import { calledBy, confirm, deny, keepPush, noteUnsigned } from "./subscriptions";

/** A hub may send this many bytes: more than any feed of news has. */
const MOST_BODY = 8_000_000;
/** Bodies that are read at once. */
const READ_AT_ONCE = 4;
const MOST_CHALLENGE = 2_000;

/** Calls for one subscription; and all calls together for those that this process has not met, each of which costs a look-up. */
const calls = new Pace({ atOnce: 30, perSecond: 1, mostKeys: 10_000 });
const strangers = new Pace({ atOnce: 200, perSecond: 20, mostKeys: 1 });
const MOST_MET = 10_000;
const met = new Set<string>();
let reading = 0;

/**
 * Answers a hub of WebSub (W3C Recommendation, sections 5 to 7): its question whether a subscription is wanted, its
 * refusal, and what it sends. Nothing that it sends is looked into here: its size and signature are checked, then it is
 * kept for a worker. No cookie and no header of a browser is looked at; the address itself is what has to be known.
 */
export async function answerHub(asked: Asked, token: string): Promise<Answered> {
  if (!isToken(token)) return NOTHING;
  if (!calls.take(token) || (!met.has(token) && !strangers.take("all"))) return said(429, "Too many calls. Try again in a minute.", { "retry-after": "60" });
  return asked.method === "POST" ? takePush(asked, token) : answerQuestion(new URL(asked.url).searchParams, token);
}

async function answerQuestion(asked: URLSearchParams, token: string): Promise<Answered> {
  const [mode, topic, challenge] = ["hub.mode", "hub.topic", "hub.challenge"].map((name) => asked.get(name) ?? "");
  if (!mode || !topic) return NOTHING;
  if (mode === "denied") {
    if (!(await deny(token, topic, asked.get("hub.reason")))) return NOTHING;
    return said(200, "Noted.");
  }
  if (!challenge || challenge.length > MOST_CHALLENGE || !(await confirm(token, mode, topic, asked.get("hub.lease_seconds")))) return NOTHING;
  remember(token);
  return said(200, challenge);
}

async function takePush(asked: Asked, token: string): Promise<Answered> {
  const called = await calledBy(token);
  // A hub that is told so may stop.
  if (!called) return GONE;
  remember(token);
  if (reading >= READ_AT_ONCE) return said(503, "Busy. Try again in some seconds.", { "retry-after": "5" });
  reading += 1;
  try {
    const body = await bodyOf(asked, MOST_BODY);
    if (!isSigned(body, asked.headers.get("x-hub-signature"), called.secret)) await noteUnsigned(called.id);
    else if (called.verified) await keepPush(called.id, body, asked.headers.get("content-type"));
    // Who sends what is not signed learns nothing of that (section 7.1).
    return said(202, "Taken.");
  } catch (error) {
    if (error instanceof AppError && error.code === "too-large") return said(413, error.message);
    throw error;
  } finally {
    reading -= 1;
  }
}

function remember(token: string): void {
  if (met.size >= MOST_MET) met.clear();
  met.add(token);
}

function said(status: number, body: string, headers: Record<string, string> = {}): Answered {
  return { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers }, body };
}

const NOTHING = said(404, "There is nothing at this address.");
const GONE = said(410, "There is no subscription at this address. It may be forgotten.");
