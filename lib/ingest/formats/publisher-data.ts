import { STATEMENTS, type Said, type StatementKind } from "@/lib/sources/types/statements";
import { cleanLine } from "@/lib/format/clean-text";
import { isPageOf } from "../entry-match";
import { linkedNodes, names, typesOf, type LinkedData } from "./linked-data";

/** Organisations that publish, by schema.org's names. */
const ORGANISATION = /(Organization|Newspaper|Corporation|PublicationIssue|Periodical)$/;
/** What publishes what it has: an article, a site. */
const PUBLISHED = /(Article|BlogPosting|Report|Review|WebSite|WebPage|Periodical)$/;

/** The properties of an organisation that are read, after schema.org. */
const PROPERTIES: Readonly<Record<string, StatementKind>> = {
  ownershipFundingInfo: "ownership", foundingDate: "founded", masthead: "masthead", missionCoveragePrioritiesPolicy: "mission", publishingPrinciples: "publishing-principles",
  ethicsPolicy: "ethics", correctionsPolicy: "corrections", verificationFactCheckingPolicy: "fact-checking", unnamedSourcesPolicy: "unnamed-sources", noBylinesPolicy: "no-bylines",
  diversityPolicy: "diversity", diversityStaffingReport: "diversity-staffing", actionableFeedbackPolicy: "feedback",
};
const LONGEST = { words: 600, url: 1_000 } as const;

/**
 * What the publisher of a page says of itself in the page's linked data (schema.org `NewsMediaOrganization` and
 * `Organization`): of organisations that are at the page's own site, or that publish what the page holds.
 * @param url where the page was found; relative addresses rest on it
 * @returns one thing of each kind at most, in the order of `STATEMENTS`
 */
export function publisherStatements(document: Document, url: string): Said[] {
  const nodes = linkedNodes(document);
  const byId = new Map(nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])));
  const publishers = nodes.filter((node) => typesOf(node).some((type) => PUBLISHED.test(type))).flatMap((node) => [node["publisher"]].flat()).flatMap((value) => {
    const id = typeof value === "string" ? value : isNode(value) ? value["@id"] : undefined;
    const named = typeof id === "string" ? byId.get(id) : undefined;
    return [isNode(value) ? { ...value, ...named } : named].filter(isNode);
  });
  const own = nodes.filter((node) => typesOf(node).some((type) => ORGANISATION.test(type)) && [node["url"], node["@id"]].some((at) => typeof at === "string" && isOf(at, url)));
  const said = new Map<StatementKind, Said>();
  for (const node of [...publishers, ...own]) {
    for (const [property, kind] of Object.entries(PROPERTIES)) {
      const found = said.has(kind) ? null : statement(kind, node[property], url);
      if (found) said.set(kind, found);
    }
  }
  return STATEMENTS.flatMap((kind) => said.get(kind) ?? []);
}

const isNode = (value: unknown): value is LinkedData => typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether an address is at the site of a page. */
function isOf(address: string, page: string): boolean {
  const whole = addressOf(address, page);
  return whole !== null && isPageOf(page, new URL(whole).origin);
}

function statement(kind: StatementKind, value: unknown, page: string): Said | null {
  const [first] = [value].flat();
  if (kind === "founded") {
    const year = typeof first === "string" || typeof first === "number" ? /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T)/.exec(String(first).trim())?.[0] : undefined;
    return year === undefined ? null : { kind, url: null, words: year };
  }
  const written = isNode(first) ? [first["url"], first["@id"]].find((each) => typeof each === "string") : first;
  const url = typeof written === "string" ? addressOf(written, page) : null;
  const words = isNode(first) ? (names(first)[0] ?? first["text"] ?? null) : url === null ? first : null;
  const line = typeof words === "string" ? cleanLine(words.replace(/<[^>]*>/g, " ")).slice(0, LONGEST.words).trim() : "";
  return url === null && (line === "" || ADDRESS.test(line)) ? null : { kind, url, words: line === "" ? null : line };
}

/** What looks like an address of another scheme is neither an address nor words. */
const ADDRESS = /^[\w.+-]+:\S*$/;

/** An absolute http(s) address; null for words, other schemes and what is too long. What is relative begins with a slash. */
function addressOf(written: string, page: string): string | null {
  const text = written.trim();
  if (!/^(?:https?:)?\/\/?[^\s]+$/i.test(text) || !URL.canParse(text, page)) return null;
  const url = new URL(text, page);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.username = "";
  url.password = "";
  return url.href.length > LONGEST.url ? null : url.href;
}
