/**
 * Ends the process with one clear line when this Node is too old to run Parallax.
 * The range is that of package.json's `engines`.
 */
export function requireNode(version = process.versions.node) {
  if (isSupported(version)) return;
  console.error(
    `Parallax needs Node 20.19 or newer, 22.12 or newer, or 24 and up; this is Node ${version}. ` +
      "Install a current Node from https://nodejs.org (or with nvm: nvm install 24) and run the command again.",
  );
  process.exit(1);
}

/** Whether a version such as "20.19.1" lies in `^20.19 || ^22.12 || >=24`. */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}
