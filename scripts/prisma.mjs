// Prisma's command line, without its download and, where a command needs one, with a database:
//   npm run generate                        the client, if the schema changed
//   npm run prisma -- migrate status        any other command
import { allowTypescript, loadEnvFile, main, packageFile, run } from "./setup/command.mjs";
import { ensureGenerated, prismaEnv } from "./setup/generate.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { requireNode } from "./setup/node-version.mjs";

requireNode();

await main(async () => {
  const args = process.argv.slice(2);
  await ensureInstalled();
  loadEnvFile();
  if (args.length === 1 && args[0] === "generate") return ensureGenerated();
  if (!["migrate", "db", "studio"].includes(args[0])) return prisma(args, {});
  await allowTypescript();
  const { openDatabase } = await import("./database.ts");
  const database = await openDatabase();
  try {
    return await prisma(args, { DATABASE_URL: database.url });
  } finally {
    await database.close();
  }
});

async function prisma(args, extra) {
  const { code } = await run(process.execPath, [packageFile("prisma", "build", "index.js"), ...args], { env: prismaEnv(extra), stdio: "inherit" });
  return code;
}
