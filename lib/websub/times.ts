const MINUTE = 60;
const DAY = 86_400;

/** How long a subscription is asked for, in seconds; the hub decides. */
export const LEASE_ASKED = 10 * DAY;
/** What hubs decide is believed between these. */
const LEASE = { least: MINUTE, most: 30 * DAY } as const;

/** The lease that a hub gives, in seconds, where it says one. */
export function leaseOf(said: string | null): number {
  const seconds = said !== null && /^\d{1,12}$/.test(said) ? Number(said) : 0;
  return seconds === 0 ? LEASE_ASKED : Math.min(LEASE.most, Math.max(LEASE.least, seconds));
}

/** When to renew, in seconds from its beginning: at two thirds, up to a tenth of that sooner, so that not all come together. */
export function renewIn(lease: number, random: number): number {
  return Math.floor((lease * 2 * (1 - random / 10)) / 3);
}

/** How long a hub has to verify what it took, in seconds; longer each time that it did not. */
export function patience(errors: number): number {
  return Math.min(DAY, 10 * MINUTE * 2 ** Math.min(errors, 10));
}

/** When a hub that refused or could not be reached is asked again, in seconds. @param retryAfter as it asks */
export function retryIn(errors: number, retryAfter: number | null, random: number): number {
  const wait = Math.min(DAY, 5 * MINUTE * 2 ** Math.min(errors, 10));
  return Math.ceil(Math.max(wait, Math.min(retryAfter ?? 0, 7 * DAY)) * (1 + random / 10));
}

/** When a hub that denied a subscription is asked again, in seconds. */
export function deniedFor(errors: number): number {
  return Math.min(7 * DAY, DAY * 2 ** Math.min(errors, 3));
}
