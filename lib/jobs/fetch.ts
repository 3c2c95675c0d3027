import { env } from "@/lib/env";
import { Allowed, isLoopbackName } from "@/lib/ingest/fetch/addresses";
import { makeFetch, userAgentOf, type Fetch } from "@/lib/ingest/fetch/fetch-source";
import { Hosts } from "@/lib/ingest/fetch/hosts";
import { sharedTurns } from "@/lib/ingest/store/host-turns";

let turns: Hosts | undefined;

/** The turns that everything but pictures takes at hosts: feeds, pages, hubs, looks by schedule and those asked for, in all processes. */
export function hosts(): Hosts {
  return (turns ??= new Hosts({ lifted: env().FETCH_LOOPBACK_FREELY ? isLoopbackName : () => false }, undefined, sharedTurns()));
}

/** For what somebody waits for: it goes before what is fetched by schedule, in this process and in the others. */
export const HURRIED = { hurried: true } as const;

let own: Fetch | undefined;

/**
 * Fetches an address: takes turns at its host, connects to public addresses alone, follows where it leads, and gives
 * whatever came as data, with a transcript. See docs/technotes/fetching.md.
 * @throws the signal's reason when it is aborted; RangeError where more wait than may
 */
export const fetchSource: Fetch = (request, signal) => {
  own ??= makeFetch({ allowed: new Allowed(env().FETCH_ALLOW), hosts: hosts(), userAgent: userAgentOf(env().PUBLIC_URL) });
  return own(request, signal);
};
