import type { FetchFailure } from "./types";

/** A fetch that ends. Inside lib/ingest/fetch it is thrown; whoever asked gets it as data. */
export class FetchError extends Error {
  readonly reason: FetchFailure;
  /** Of the answer that it is about, if one came. */
  status: number | null = null;
  /** Seconds to wait, where somebody asks for it. */
  retryAfter: number | null = null;

  constructor(reason: FetchFailure, words: string, cause?: unknown) {
    super(words, cause === undefined ? undefined : { cause });
    this.name = "FetchError";
    this.reason = reason;
  }
}

/** What Node says of a certificate or of TLS that cannot be agreed on. */
const TLS = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|CRL_|INVALID_(CA|PURPOSE)|EPROTO$)/;
const UNREACHABLE = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "EHOSTDOWN", "ENETDOWN", "EACCES", "EPERM", "EMFILE", "ENFILE"]);

/** Says of an error of Node's what it means for a fetch. `host` is whom it was about; `begun`: an answer had begun. */
export function failureOf(error: unknown, host: string, begun: boolean): FetchError {
  if (error instanceof FetchError) return error;
  const code = codeOf(error);
  if (code === "HPE_HEADER_OVERFLOW") return new FetchError("too-large", `${host} sent a head of its answer that is larger than any is. Ask whoever runs it.`, error);
  if (code.startsWith("HPE_") || code === "ERR_INVALID_CHAR") return new FetchError("broken-answer", `${host} answered with what is not HTTP. Look whether the address and its port are right.`, error);
  if (/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EREFUSED|ENONAME)/.test(code)) return new FetchError("unknown-host", unknownHost(host, code), error);
  if (TLS.test(code)) return new FetchError("insecure", insecure(host, code), error);
  if (code === "ETIMEDOUT") return new FetchError("timeout", `${host} could not be connected to in time. It may be down; it is tried again.`, error);
  if (UNREACHABLE.has(code)) return new FetchError("unreachable", `${host} could not be connected to (${code}). It may be down; it is tried again.`, error);
  if (/^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_ZLIB|ERR_PADDING)/.test(code)) return new FetchError("broken-answer", `${host} sent a body that does not unpack (${code}): it is damaged, or was cut short. It is tried again.`, error);
  if (begun) return new FetchError("broken-answer", `${host} ended its answer before all of it had come. It is tried again.`, error);
  return new FetchError("unreachable", `${host} closed the connection without an answer${code ? ` (${code})` : ""}. It is tried again.`, error);
}

/** The code of an error; of several attempts at once, the first one's. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/**
 * What an answer's status means, or null where there is a body to read.
 * @param challenged whether it wants a browser to prove that a person sits before it
 */
export function failureOfStatus(status: number, host: string, challenged = false): FetchError | null {
  if (status >= 200 && status < 300 && status !== 206) return null;
  if (challenged) return new FetchError("forbidden", `${host} lets only browsers in that prove to be a person's (${status}), at its feed as well. Ask whoever runs it to open the feed to feed readers.`);
  switch (status) {
    case 401:
    case 407:
      return new FetchError("needs-sign-in", `${host} wants a name and a password (${status}). Set them for this source, or correct them.`);
    case 402:
    case 403:
    case 451:
      return new FetchError("forbidden", `${host} does not let us read this (${status}). It may keep feed readers out: ask whoever runs it, or set a user agent for this source.`);
    case 404:
      return new FetchError("not-found", `${host} has nothing at this address (404). Open the site and look where its feed is now.`);
    case 410:
      return new FetchError("gone", `${host} says that this is gone for good (410). It is not asked again; remove the source, or give its new address.`);
    case 429:
      return new FetchError("rate-limited", `${host} says that we ask too often (429). It is left alone for a while.`);
  }
  if (status >= 500) return new FetchError("server-error", `${host} failed (${status}). That is usually put right there; it is tried again.`);
  if (status >= 400) return new FetchError("refused", `${host} refused the request (${status}). Open the address in a browser and look whether it is right.`);
  return new FetchError("broken-answer", `${host} answered with a status that answers nothing (${status}). Ask whoever runs it.`);
}

function unknownHost(host: string, code: string): string {
  return code === "EAI_AGAIN"
    ? `The name ${host} could not be looked up just now. It is tried again; if that goes on, look at this machine's DNS.`
    : `There is no host named ${host}. Look whether the address is written right.`;
}

function insecure(host: string, code: string): string {
  if (/EXPIRED|NOT_YET_VALID/.test(code)) return `The certificate of ${host} is out of its dates. Ask whoever runs it; it is tried again.`;
  if (/ALTNAME|HOSTNAME/.test(code)) return `The certificate of ${host} belongs to another name. Look whether the address is right, with or without www.`;
  if (/SELF_SIGNED|UNABLE_TO/.test(code)) return `The certificate of ${host} is signed by nobody we know (${code}). If it is your own server, name its authority's file in NODE_EXTRA_CA_CERTS.`;
  return `No secure connection to ${host} could be made (${code}). Look whether the address should begin with http://.`;
}
