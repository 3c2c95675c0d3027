import { spawn } from "node:child_process";
import { typescript, typescriptEnv } from "../scripts/setup/command.mjs";
import { openMailServer } from "./mail-server";
import { CLIENT, openProvider } from "./openid-provider";

interface Ready {
  url: string;
  databaseUrl: string;
}

/** Starts the server that the journeys visit; the addresses reach them through the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const [mails, provider] = await Promise.all([openMailServer(), openProvider()]);
  const server = spawn(process.execPath, typescript("scripts/test-server.ts"), {
    env: typescriptEnv({
      SMTP_URL: mails.url, MAIL_FROM: "Parallax <paper@parallax.test>",
      OIDC_ISSUER: provider.issuer, OIDC_ID: CLIENT.id, OIDC_SECRET: CLIENT.secret, OIDC_NAME: "Testing ID",
    }),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const ready = await new Promise<Ready>((resolve, reject) => {
    server.once("message", (message) => resolve(message as Ready));
    void gone.then(() => reject(new Error("The server for the journeys did not start; what it printed above says why.")));
  });
  process.env.PARALLAX_TEST_URL = ready.url;
  process.env.PARALLAX_TEST_DATABASE_URL = ready.databaseUrl;
  process.env.PARALLAX_TEST_MAILS = mails.folder;
  return async () => {
    server.kill("SIGTERM");
    await gone;
    await Promise.all([mails.close(), provider.close()]);
  };
}
