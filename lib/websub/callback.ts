import { isIP } from "node:net";
import { publicUrl, type Env } from "@/lib/env";
import { bareHost, isLoopbackName, isPublic } from "@/lib/ingest/fetch/addresses";

/** Names that lead nowhere outside a house, or nowhere at all (RFC 6761, 6762, 8375). */
const AT_HOME = /(^|\.)(local|localhost|lan|home|internal|intranet|test|example|invalid|onion|home\.arpa)$/;

/**
 * The origin at which hubs can reach this paper, or null where none can. By itself only a PUBLIC_URL that is https and
 * no name of a house or this machine counts; `WEBSUB=on` takes whatever address the paper has.
 */
export function callbackOrigin(settings: Pick<Env, "PUBLIC_URL" | "PORT" | "WEBSUB">): string | null {
  if (settings.WEBSUB === "off") return null;
  const origin = publicUrl(settings);
  return settings.WEBSUB === "on" || (settings.PUBLIC_URL !== undefined && isOutside(new URL(origin))) ? origin : null;
}

function isOutside({ protocol, hostname }: URL): boolean {
  const host = bareHost(hostname);
  if (protocol !== "https:" || isLoopbackName(host)) return false;
  return isIP(host) === 0 ? host.includes(".") && !AT_HOME.test(host) : isPublic(host);
}

const PATH = "/api/websub/";

/** The address that a hub calls for one subscription. */
export function callbackAddress(origin: string, token: string): string {
  return origin + PATH + token;
}

/** Whether a text could be the secret part of a callback: the database makes them of two random UUIDs. */
export function isToken(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
