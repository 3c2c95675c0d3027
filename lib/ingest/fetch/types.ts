import type { BodyShare } from "./body-budget";
import type { Asking } from "./hosts";

/** What a server said of the version that it sent. Kept as it came, to the letter, and sent back so. */
export type Validators = { etag: string | null; lastModified: string | null };

/** HTTP basic authentication (RFC 7617). Sent to the origin of the address that was asked for, and to no other. */
export type Credentials = { user: string; password: string };

/** Where a fetch ends by itself. Times in milliseconds, sizes in bytes. */
export type Limits = {
  /** To look up the name, connect and agree on TLS, for each address of the way. */
  connectMs: number;
  /** From the request to the head of the answer. */
  firstByteMs: number;
  /** Between two pieces of a body. */
  idleMs: number;
  /** For everything, redirects included. */
  totalMs: number;
  headerBytes: number;
  /** Of a body as it comes over the wire. */
  wireBytes: number;
  /** Of a body unpacked. */
  bodyBytes: number;
  /** How many times its size over the wire a body may unpack to, once it is past 1 MB. */
  ratio: number;
  redirects: number;
};

/** What is hoped for: decides the Accept header, nothing else; any answer is taken. */
export type Wanted = "feed" | "page" | "picture" | "anything";

/** One address to fetch. What is left out, or null, has its default. */
export type Request = {
  /** http or https. A name and password in it count as credentials where there are no others. */
  url: string;
  /** What an earlier answer gave: the server then may say that nothing has changed. */
  validators?: Validators | null;
  credentials?: Credentials | null;
  /** Instead of the paper's own name. */
  userAgent?: string | null;
  /** A source's own headers. Those that steer the connection itself are left out, and said so in the transcript. */
  headers?: Readonly<Record<string, string>> | null;
  wanted?: Wanted;
  /** Sends this as a form by POST, as hubs of WebSub want it. Only 307 and 308 are followed then. */
  form?: Readonly<Record<string, string>> | null;
  limits?: Partial<Limits>;
  /** How turns at its hosts are asked for. */
  turn?: Asking;
  /** What its body holds of all that are in memory at once; whoever asks gives it back. */
  share?: BodyShare;
  /** Called each time that the turn at a host has come and it is asked. */
  asking?: () => void;
};

/** Why a fetch gave nothing: the closed list. */
export const FETCH_FAILURES = [
  "bad-address", "private-address", "unknown-host", "unreachable", "insecure", "timeout",
  "too-large", "unpacks-too-far", "broken-answer", "redirects",
  "needs-sign-in", "forbidden", "not-found", "gone", "rate-limited", "server-error", "refused",
] as const;
export type FetchFailure = (typeof FETCH_FAILURES)[number];

/** One request and what came of it, for the owner to read. Passwords, cookies and a source's own header values are blanked. */
export type Exchange = {
  method: "GET" | "POST";
  url: string;
  requestHeaders: [name: string, value: string][];
  /** Where it connected to, as `203.0.113.7:443` or `[2001:db8::7]:443`; null where it did not come to that. */
  address: string | null;
  /** 0 where no answer came. */
  status: number;
  statusText: string;
  responseHeaders: [name: string, value: string][];
  wireBytes: number;
  bodyBytes: number;
  /** How long it took. */
  ms: number;
  /** What is to be said of it beside the figures: where it led, what was left out, why it ended. */
  notes: string[];
};

/** How long an answer asks us to wait. Seconds from now. */
export type CacheSaid = {
  /** Of Cache-Control or Expires; null where it says nothing, 0 where it is not to be kept. */
  maxAge: number | null;
  retryAfter: number | null;
};

/** Of Link headers (RFC 8288): addresses, absolute. */
export type LinksSaid = { hubs: string[]; self: string | null };

type Answered = {
  status: number;
  /** Where the answer came from at last, without credentials and fragment. */
  url: string;
  /** Where the address has moved for good: the end of those redirects that were permanent from the first one on. */
  movedTo: string | null;
  /** Those to send next time. */
  validators: Validators;
  cache: CacheSaid;
  links: LinksSaid;
  transcript: Exchange[];
};

/** What came of a fetch. It fails as data: nothing but an aborted signal throws. */
export type Fetched =
  | (Answered & { kind: "body"; bytes: Uint8Array; contentType: string | null })
  | (Answered & { kind: "unchanged" })
  | {
      kind: "failed";
      reason: FetchFailure;
      /** Of the last answer; null where none came. */
      status: number | null;
      /** Seconds to wait as the server asks; null where it does not. */
      retryAfter: number | null;
      /** What happened and what to do, in plain English; pages say it in their language by `reason`. */
      words: string;
      transcript: Exchange[];
    };
