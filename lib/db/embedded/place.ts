import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { canReach, serverAccount, type Account } from "@/lib/db/embedded/account";

/** Where root keeps what the server's account cannot reach inside the clone. */
const SHARED = "/var/lib/parallax";

/** The files of one cluster. All of them belong to the server's account. */
export interface Place {
  directory: string;
  data: string;
  log: string;
  lock: string;
  leases: string;
  passwordFile: string;
  portFile: string;
  shared: string;
  account: Account | undefined;
  /** Why the cluster does not lie where it was asked for, in a sentence for people. */
  notice: string | undefined;
}

/**
 * Makes the folder for a cluster and says what lies where.
 * @param wanted an absolute path
 * @throws Error when the folder belongs to another account
 */
export function preparePlace(wanted: string): Place {
  const account = serverAccount(wanted);
  const reachable = !account || canReach(wanted, account);
  const directory = reachable ? wanted : path.join(SHARED, createHash("sha256").update(wanted).digest("hex").slice(0, 16));
  makeFolder(directory, account);
  const inside = (name: string) => path.join(directory, name);
  return {
    directory,
    data: inside("data"),
    log: inside("postgresql.log"),
    lock: inside("lock"),
    leases: inside("leases"),
    passwordFile: inside("password"),
    portFile: inside("port"),
    shared: SHARED,
    account,
    notice: reachable ? undefined : `The database lies in ${directory}: the account that runs PostgreSQL may not enter ${path.dirname(wanted)}.`,
  };
}

function makeFolder(directory: string, account: Account | undefined): void {
  const made = mkdirSync(directory, { recursive: true });
  const owner = statSync(directory).uid;
  const me = process.getuid?.();
  if (me !== undefined && me !== 0 && owner !== me) {
    throw new Error(
      `${directory} belongs to another account (uid ${owner}). Start Parallax as that account or as root, ` +
        `or take it over: sudo chown -R ${me} ${directory}`,
    );
  }
  if (!made) return;
  chmodSync(directory, 0o700);
  if (!account) return;
  // Folders made on the way let the account pass, and go to whoever owns the one they are in: a person's clone stays theirs.
  const { uid, gid } = statSync(path.dirname(made));
  for (let folder = path.dirname(directory); folder.length >= made.length; folder = path.dirname(folder)) {
    chmodSync(folder, 0o755);
    chownSync(folder, uid, gid);
  }
  chownSync(directory, account.uid, account.gid);
}

/** The superuser's password, made once and readable by the server's account alone. */
export function password(place: Place): string {
  return readSecret(place.passwordFile) ?? writeOwned(place, place.passwordFile, randomBytes(24).toString("hex"));
}

/** Writes a small file with mode 600 for the server's account. */
export function writeOwned(place: Place, file: string, text: string): string {
  writeFileSync(file, text, { mode: 0o600 });
  if (place.account) chownSync(file, place.account.uid, place.account.gid);
  return text;
}

function readSecret(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8").trim() || undefined : undefined;
}
