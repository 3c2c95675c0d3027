import { changeRegistration } from "@/lib/accounts/mutations";
import { registrationMode } from "@/lib/accounts/queries";
import { houseOperations } from "@/lib/api/private/house";
import { asAdmin } from "@/lib/auth/gates";
import { changeRetention, changeSite } from "@/lib/house/mutations/settings";
import { retention, siteOf, siteSettings } from "@/lib/house/queries/site";
import { privateAddress, privately } from "@/lib/http/private";
import { absolute } from "@/lib/site";
import { contactAddress } from "@/lib/env";

async function settings() {
  const { logo, contact, name, lines } = siteOf(await siteSettings());
  const shown = logo && { url: absolute(logo.path), width: logo.width, height: logo.height, alone: logo.alone };
  return { name, lines, contact: contact ?? contactAddress(), logo: shown, registration: await registrationMode(), retention: await retention() };
}

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(houseOperations.getSettings, async (actor) => {
    asAdmin(actor);
    return { body: await settings() };
  }),
  privately(houseOperations.changeSettings, async (user, { body: { registration, retention: kept, ...site } }) => {
    const actor = asAdmin(user);
    if (Object.keys(site).length > 0) await changeSite(actor, site);
    if (registration) await changeRegistration(actor, registration);
    if (kept) await changeRetention(actor, kept);
    return { body: await settings() };
  }),
);
