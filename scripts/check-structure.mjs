// Holds the code to the rooms of docs/architecture.md: who may import whom, and what a file may be called.
// `npm run lint` runs it. No allowlist: a message says where the code belongs instead.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const DOMAINS = ["articles", "stories", "sources", "topics", "search", "bookmarks", "reading", "follows", "mutes", "preferences", "comments", "moderation", "accounts", "house", "documents", "source-rules", "suggestions", "labels"];
const DOMAIN_FILES = ["queries", "cached", "mutations", "actions", "schema", "rules", "types", "cursor", "json-ld", "register"];
const domain = `lib/(?:${DOMAINS.join("|")})`;
const TEST = /\.(test|db\.test|testing)\.tsx?$/;

/** `from`: files the rule is about; `to`: imports it forbids (`except` frees some); `say`: where the code belongs. */
const ARROWS = [
  { from: /^app\//, to: /^lib\/(db|ingest|understand|cli)\b|^lib\/jobs\/(?!paper\/)|^@prisma\/|^pg$/, say: "Read through lib/*/cached or queries; write through an action or a handler's mutation." },
  // Of the jobs, handlers ask for what staff do to the paper's own contents: it takes several domains, and little of ingest.
  { from: /^app\/(?!api\/)/, to: /^lib\/\w+\/mutations\b|^lib\/(http|jobs)\b/, say: "Pages write through lib/*/actions; only handlers under app/api use lib/http and mutations." },
  { from: /^app\//, to: /^app\//, except: /^app\/globals\.css$|^app\/fonts$/, say: "A route uses no other route's files: move what both need to components or lib." },
  { from: /^components\/ui\//, to: /^(app|lib|components)\//, except: /^components\/ui\//, say: "components/ui would fit any product; a domain's component belongs in components/<domain>." },
  { from: /^components\//, to: /^(lib\/(db|ingest|understand|jobs|cli)|app)\b|^@prisma\//, say: "Components take what they show as props, or read through lib/*/cached." },
  { from: /^components\/.*\.client\.tsx$/, to: /^lib\/\w+\/(queries|cached|mutations)\b/, say: "Client leaves get data as props or through JSON handlers." },
  { from: /^components\/.*\.client\.tsx?$|^app\/(.*\/)?(global-)?error\.tsx$/, to: /^lib\/i18n\//, except: /^lib\/i18n\/(languages|messages\/\w+\/(notices|layer|live))$/, say: "The browser gets only the words it shows: hand them to the client leaf as props or data attributes." },
  { from: new RegExp(`^${domain}/(queries|mutations)\\b`), to: /^next(\/|$)|^next-auth|^lib\/auth\/session|^(components|app)\//, say: "Queries and mutations take plain arguments; Next and the session stay at the edges (cached, actions)." },
  { from: new RegExp(`^${domain}/cached\\b`), to: /^lib\/db\b|^lib\/auth\b|^@prisma\//, say: "cached.ts wraps its own queries: directive, lifetime, tags." },
  { from: new RegExp(`^${domain}/actions\\b`), to: /^lib\/db\b|^@prisma\//, say: "An action gates, validates and calls one mutation." },
  { from: new RegExp(`^(${domain}/(rules|schema|types)|lib/understand/)`), to: /^lib\/(db|auth|jobs|cli|web)\b|^(node:)?(fs|net|http|https|child_process)\b|^next(\/|$)|^pg$|^@prisma\//, except: /^lib\/auth\/actors$/, say: "rules, schema, types and lib/understand do no I/O: pass what they need as arguments." },
  { from: /^lib\/ingest\/(?!store|run)/, to: /^lib\/db\b|^@prisma\/|^pg$/, say: "Only lib/ingest/store and run know the database." },
  { from: /^lib\/ingest\/(?!fetch\/fetch-source\.ts$)/, to: /^(node:)?(http|https|http2|tls|dns|dgram)(\/|$)|^undici$/, say: "Only lib/ingest/fetch/fetch-source speaks with the network: ask it." },
  { from: /^lib\/ingest\//, to: /^(app|components)\/|^lib\/auth\b|^next(\/|$)/, say: "Ingest knows neither pages nor people." },
  { from: /^lib\/jobs\//, to: /^(app|components)\//, say: "Jobs compose lib; they know no page." },
  { from: /^(scripts|e2e|bench|evals)\//, to: /^(app|components)\//, say: "Scripts, tests and measurements use lib." },
  // The log is written in the transaction of the act, whatever domain it belongs to.
  { from: new RegExp(`^${domain}/`), to: new RegExp(`^${domain}/(mutations|actions|cached)\\b`), except: /^lib\/moderation\/mutations\/record$/, ownFolder: true, say: "Another domain's writes are composed in lib/jobs or at the edge; import its queries, types or rules." },
];

/** Classes and properties that name a side of the screen. */
const SIDED_CLASS = /(?<![\w-])-?(?:(?:scroll-)?[mp][lr]|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr]))-(?:\d|\[|\(|auto|px|full|\w+\b)|(?<![\w-])(?:text|float|clear)-(?:left|right)\b/;
const SIDED_PROPERTY = /(?<![\w-])(?:(?:scroll-)?(?:margin|padding)-|border-(?:top-|bottom-)?)?(?:left|right)(?:-\w+)*\s*:|(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;

const problems = [];
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.tsx", "*.mjs", "*.css"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => /^(app|components|lib|scripts|e2e|bench|evals|prisma)\//.test(file));

for (const file of files) {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    continue; // deleted in the working tree
  }
  if (!TEST.test(file)) {
    checkDirections(file, text);
    if (file.endsWith(".css")) continue;
    checkImports(file, text);
    checkEnvironment(file, text);
    checkMarkers(file, text);
    checkCaching(file, text);
    checkPublicPage(file, text);
  }
  checkName(file, text);
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`\n${problems.length} structure problem${problems.length === 1 ? "" : "s"}: see docs/architecture.md.`);
  process.exit(1);
}

function checkImports(file, text) {
  for (const imported of importsOf(file, text)) {
    for (const arrow of ARROWS) {
      if (!arrow.from.test(file) || !arrow.to.test(imported) || arrow.except?.test(imported)) continue;
      if (arrow.ownFolder && folder(file) === folder(imported)) continue;
      problems.push(`${file}: imports ${imported}. ${arrow.say}`);
    }
  }
}

function folder(file) {
  return file.split("/").slice(0, 2).join("/");
}

function importsOf(file, text) {
  const found = [];
  for (const match of text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)) {
    const name = match[1];
    if (name.startsWith("@/")) found.push(name.slice(2));
    else if (name.startsWith(".")) found.push(path.posix.normalize(path.posix.join(path.posix.dirname(file), name)));
    else found.push(name);
  }
  return found;
}

/** The environment is parsed once. */
function checkEnvironment(file, text) {
  if (/^(app|components|lib)\//.test(file) && file !== "lib/env.ts" && existsSync("lib/env.ts") && /process\.env\b/.test(text)) {
    problems.push(`${file}: reads process.env. Add the key to lib/env.ts and use env() from there.`);
  }
}

/** Pages also run from right to left, so nothing is placed by a side of the screen. */
function checkDirections(file, text) {
  const found = file.endsWith(".css") ? SIDED_PROPERTY.exec(text) : /^(app|components)\/.*\.tsx$/.test(file) ? SIDED_CLASS.exec(classesIn(text)) : null;
  if (found) problems.push(`${file}: "${found[0].trim()}" names a side of the screen. Say start or end (ms-1, text-end, inset-inline-start): pages also run from right to left.`);
}

function classesIn(text) {
  return [...text.matchAll(/className=(?:"[^"]*"|\{[^}]*\})/g)].join("\n");
}

/** Next keeps nothing; see docs/decisions/0020. */
function checkCaching(file, text) {
  if (/^(app|components|lib)\//.test(file) && /^\s*["']use cache|from ["']next\/cache["']/m.test(text)) {
    problems.push(`${file}: uses Next's cache. Wrap the read in cachedRead (lib/cache/cached-read) in the domain's cached.ts.`);
  }
}

/** A public page's head and body are HTML that is made once; see docs/decisions/0034 and 0035. */
function checkPublicPage(file, text) {
  if (/^app\/\[lang\]\/\(reader\)\/.*page\.tsx$/.test(file) && /\breturn\b|as default/.test(text) && !/\b(pageMetadata|noticeMetadata|listRoute)\b/.test(text)) {
    problems.push(`${file}: a public page has no head unless its generateMetadata returns pageMetadata (components/shell/metadata).`);
  }
  if (/^components\/(?!.*\.client\.tsx$).*\.tsx$/.test(file) && /\son[A-Z]\w+=\{/.test(text)) {
    problems.push(`${file}: a handler in a server component. Give the element a data attribute and listen for it in a .client.ts file; see docs/technotes/pages.md.`);
  }
}

/** What the browser must never load says so; scripts and tests alias the marker away. */
function checkMarkers(file, text) {
  if (new RegExp(`^${domain}/(cached|queries|mutations)\\.ts$`).test(file) && !/^import "server-only";/m.test(text)) {
    problems.push(`${file}: start it with \`import "server-only";\`.`);
  }
}

function checkName(file, text) {
  const isClient = /^["']use client["']/m.test(text);
  const named = /\.client\.tsx?$/.test(file) || /(^|\/)(error|global-error)\.tsx$/.test(file);
  if (isClient !== named && /^(app|components|lib)\//.test(file)) {
    problems.push(`${file}: "use client" goes with a name that ends in .client.tsx, and only with it.`);
  }
  const inDomain = new RegExp(`^${domain}/([^/.]+)`).exec(file);
  if (inDomain && !DOMAIN_FILES.includes(inDomain[1])) {
    problems.push(`${file}: a domain folder holds only ${DOMAIN_FILES.join(", ")} (each may become a folder of that name).`);
  }
}
