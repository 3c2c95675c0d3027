import { env, publicUrl, type Env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { Hosts } from "@/lib/web/hosts";

export type SiteAddress = { proto: "http" | "https"; host: string; origin: string };

const hostsOf = new WeakMap<Env, Hosts>();

/**
 * The address under which this reader reaches the paper: PUBLIC_URL, else the name in the request if it is one of ours,
 * so that a phone in the same network comes back to where it was. Links in mails are made of it, so nothing in it may
 * be what a stranger wrote: a name has to be allowed, and a port has to be ours.
 * @throws AppError `invalid` for a name this paper does not answer to
 */
export function siteAddress(headers: Headers, settings = env()): SiteAddress {
  if (settings.PUBLIC_URL) return addressOf(new URL(settings.PUBLIC_URL));
  const asked = headers.get("x-forwarded-host") ?? headers.get("host") ?? undefined;
  const hosts = hostsOf.get(settings) ?? new Hosts({ publicUrl: publicUrl(settings), allowed: settings.ALLOWED_HOSTS });
  hostsOf.set(settings, hosts);
  const proto = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  const url = asked !== undefined && hosts.allows(asked) && URL.canParse(`${proto}://${asked}`) ? new URL(`${proto}://${asked}`) : null;
  // A name is allowed as a text; what the parser makes of it has to be that name and nothing more.
  if (!url || !hosts.allows(url.host) || url.pathname !== "/" || url.username !== "") {
    throw new AppError("invalid", "This paper does not answer to the name in this address. Whoever runs it can add the name to ALLOWED_HOSTS.");
  }
  const behindProxy = settings.TRUSTED_PROXIES.length > 0 && url.port === "";
  if (!behindProxy) url.port = String(settings.PORT);
  return addressOf(url);
}

function addressOf({ protocol, host, origin }: URL): SiteAddress {
  return { proto: protocol === "https:" ? "https" : "http", host, origin };
}
