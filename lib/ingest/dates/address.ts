import { isRealDay } from "./calendar";
import type { CivilDate } from "./calendar";

/** A date that an address carries, with the reason in words. */
export type AddressDate = { date: Required<CivilDate>; evidence: string };

type IdScheme = { hosts: RegExp; id: RegExp; milliseconds: (id: bigint) => bigint };

/**
 * Identifiers that begin with the moment they were made: the bits above the sequence number are a
 * time, as X (Twitter) documented for Snowflake and as ByteDance's and Mastodon's ids also show.
 */
const ID_SCHEMES: IdScheme[] = [
  { hosts: /(?:^|\.)(?:twitter|x)\.com$/, id: /\/status\/(\d{16,19})(?!\d)/, milliseconds: (id) => (id >> 22n) + 1_288_834_974_657n },
  { hosts: /(?:^|\.)(?:toutiao|douyin|tiktok|ixigua)\.com$/, id: /\/[a-z]*(7\d{18}|6\d{18})(?!\d)/, milliseconds: (id) => (id >> 32n) * 1000n },
  { hosts: /(?:^|\.)toutiao\.com$/, id: /\/(1\d{15})(?!\d)/, milliseconds: (id) => (id >> 20n) * 1000n },
];

/**
 * The publication day that an address shows: a dated path (`/2025/05/11/`), or an identifier that
 * holds its time. The day is that of China for ByteDance's Chinese sites' readers, else of UTC.
 */
export function dateOfAddress(address: string): AddressDate | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  return dateOfPath(url) ?? dateOfId(url);
}

function dateOfPath(url: URL): AddressDate | null {
  const match = /[/_-]((?:19|20)\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(url.pathname)
    ?? /[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(url.pathname);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (!isRealDay(date.year, date.month, date.day)) return null;
  return { date, evidence: `the address ${url.hostname} has the date in its path` };
}

function dateOfId(url: URL): AddressDate | null {
  for (const scheme of ID_SCHEMES) {
    const id = scheme.hosts.test(url.hostname) ? scheme.id.exec(url.pathname)?.[1] : undefined;
    if (id === undefined) continue;
    const shift = /toutiao|douyin|ixigua/.test(url.hostname) ? 8 * 3_600_000 : 0;
    const made = new Date(Number(scheme.milliseconds(BigInt(id))) + shift);
    const date = { year: made.getUTCFullYear(), month: made.getUTCMonth() + 1, day: made.getUTCDate() };
    if (date.year < 2006 || date.year > 2100) return null;
    return { date, evidence: `the number in the ${url.hostname} address holds the time it was made` };
  }
  return null;
}
