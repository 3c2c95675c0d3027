/**
 * Scraps of pages made up for training, so that the model meets what scrapers leave around and
 * inside articles: each joined document invents a few sites, and each site has its habits.
 */
type Random = () => number;

export type Site = {
  opening: string[];
  closing: string[];
  inside: string[];
  subheads: number;
  highlights: number;
  byline: boolean;
  related: number;
};

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;
const number = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

const FIRST = ["Anna", "Marcus", "Leila", "Tom", "Priya", "Jorge", "Helen", "Kofi", "Mei", "Stefan", "Ruth", "Omar"];
const LAST = ["Brandt", "Okafor", "Lindqvist", "Moreau", "Castellan", "Whitby", "Nakata", "Farrow", "Delgado", "Hollis"];
const PAPER = ["The Daily Courier", "Northern Post", "Metro Ledger", "Harbour Times", "The Evening Gazette", "World Bulletin"];
const AGENCY = ["AP", "AFP", "Reuters", "Getty Images", "EPA", "PA"];
const MONTHS = ["January", "March", "May", "June", "August", "October", "Dec.", "Feb."];
const WORDS = ["What happens next", "The background", "A divided house", "Mixed signals", "The numbers", "Why it matters", "Looking ahead", "A long road", "Key points", "The wider picture", "Second thoughts", "On the ground", "What we know", "How it works", "Voices of doubt"];

const person = (random: Random): string => `${pick(FIRST, random)} ${pick(LAST, random)}`;
const date = (random: Random): string => `${pick(MONTHS, random)} ${number(random, 1, 28)}, ${number(random, 2009, 2024)}`;

const OPENINGS: readonly ((random: Random) => string)[] = [
  (r) => `Image copyright ${pick(AGENCY, r)}`,
  (r) => `Image copyright ${pick(AGENCY, r)} Image caption ${person(r)} arrives for the talks`,
  (r) => `${number(r, 2, 11)} ${pick(["years", "hours", "months", "days"], r)} ago`,
  (r) => `${person(r)} speaks to reporters in ${pick(["the capital", "parliament", "front of the court"], r)} on ${date(r)}. (${person(r)}/${pick(AGENCY, r)})`,
  (r) => `FILE PHOTO: ${person(r)} at a news conference, ${date(r)}. ${pick(AGENCY, r).toUpperCase()}/${person(r)}/File Photo`,
  (r) => `(Photo: ${person(r)}, ${pick(AGENCY, r)})`,
  (r) => `Updated ${date(r)} ${number(r, 1, 12)}:${number(r, 10, 59)} p.m.`,
  (r) => `Published: ${date(r)}`,
  (r) => `By ${person(r)}`,
  (r) => `${person(r)}, ${pick(PAPER, r)}`,
  (r) => pick(["OPINION", "ANALYSIS:", "COMMENTARY", "Breaking News", "Exclusive", "Close", "Photo", "Listen", "Video", "Enlarge this image", "Advertisement", "Getty Images", "Share this", "Politics"], r),
  (r) => `Enlarge this image toggle caption ${person(r)}/${pick(AGENCY, r)} ${person(r)}/${pick(AGENCY, r)}`,
  (r) => `Editor's note: ${person(r)} is a columnist for ${pick(PAPER, r)}. The opinions are the author's own.`,
  (r) => `Sign up for our ${pick(["morning", "weekly", "politics"], r)} newsletter to get the latest in your inbox.`,
  (r) => `Watch: ${pick(WORDS, r)}`,
];
const CLOSINGS: readonly ((random: Random) => string)[] = [
  (r) => `Copyright © ${number(r, 2012, 2024)} ${pick(PAPER, r)}. All rights reserved.`,
  (r) => `${person(r)} and ${person(r)} contributed to this report.`,
  (r) => `Reporting by ${person(r)}; editing by ${person(r)}`,
  (r) => `(Reporting by ${person(r)} in ${pick(["London", "Delhi", "Lagos", "Berlin", "Ottawa"], r)}; Writing by ${person(r)}; Editing by ${person(r)})`,
  (r) => `Follow ${person(r)} on Twitter`,
  (r) => `Contact ${person(r)} at ${pick(LAST, r).toLowerCase()}@example.com.`,
  (r) => `${person(r)} is a ${pick(["fellow", "columnist", "professor", "writer", "former adviser"], r)} at the ${pick(["Institute for Policy", "University of the North", "Centre for Trade"], r)}.`,
  (r) => `— ${person(r)} is the author of a book on the subject.`,
  (r) => pick(["Read more", "Share this story", "Email", "Print", "Click here to read more", "Sign up for daily newsletters", "Have a tip? Let us know.", "More on this story", "Copyright 2018. All rights reserved.", "The Associated Press contributed to this report.", "Correction: an earlier version of this article gave a wrong date.", "ADVERTISEMENT", "Subscribe to our podcast"], r),
  (r) => `Read or share this story: https://example.org/${number(r, 1000, 99999)}`,
];
const INSIDE: readonly ((random: Random) => string)[] = [
  () => "Advertisement",
  () => "ADVERTISEMENT",
  () => "Story Continued Below",
  (r) => `RELATED: ${pick(WORDS, r)}`,
  (r) => `SEE ALSO: ${pick(WORDS, r)} as ${person(r)} bows out`,
  (r) => `[${pick(["pullquote", "video", "gallery"], r)}]`,
  (r) => `Image copyright ${pick(AGENCY, r)} Image caption ${person(r)} was among the guests`,
  (r) => `Photograph: ${person(r)}/${pick(AGENCY, r)}`,
  (r) => `READ MORE: ${person(r)} on ${pick(WORDS, r).toLowerCase()}`,
  (r) => `“${pick(WORDS, r)}” — ${person(r)} (@${pick(LAST, r).toLowerCase()}) ${date(r)}`,
];

/** Invents a site's habits; many sites have none, as clean feeds do. */
export function inventSite(random: Random): Site {
  const some = (makers: readonly ((r: Random) => string)[], chance: number, most: number): string[] =>
    random() < chance ? Array.from({ length: number(random, 1, most) }, () => pick(makers, random)(random)) : [];
  return {
    opening: some(OPENINGS, 0.35, 2),
    closing: some(CLOSINGS, 0.4, 2),
    inside: some(INSIDE, 0.3, 2),
    subheads: random() < 0.45 ? 0.02 + random() * 0.12 : 0,
    highlights: random() < 0.06 ? number(random, 2, 4) : 0,
    byline: random() < 0.12,
    related: random() < 0.12 ? number(random, 1, 3) : 0,
  };
}

/** A sub-heading as editors write them: a phrase from the paragraphs it stands over, or a stock one. */
function subhead(paragraph: string, random: Random): string {
  const words = paragraph.split(/\s+/u).filter((word) => /^[\p{L}-]{4,}$/u.test(word));
  if (words.length < 8 || random() < 0.3) return pick(WORDS, random);
  const from = Math.floor(random() * (words.length - 4));
  const phrase = words.slice(from, from + number(random, 2, 4)).join(" ");
  const style = random();
  if (style < 0.25) return phrase.toUpperCase();
  return style < 0.5 ? phrase.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()) : phrase.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Sets an article as its site would print it; `others` lends headlines to its links. */
export function printOn(site: Site, lines: readonly string[], title: string, others: readonly string[], random: Random): string[] {
  const out: string[] = [];
  if (site.highlights > 0) {
    const sentences = lines.slice(1).map((line) => /^[^.!?]{30,140}/u.exec(line)?.[0] ?? "").filter((text) => text !== "");
    out.push(...sentences.slice(0, site.highlights));
  }
  if (site.byline) out.push(`By ${person(random)}`);
  if (random() < 0.85) out.push(...site.opening);
  if (title !== "" && random() < 0.03) out.unshift(title);
  lines.forEach((line, i) => {
    if (i > 1 && random() < site.subheads) out.push(subhead(line, random));
    out.push(line);
    if (site.inside.length > 0 && i > 0 && i < lines.length - 1 && random() < 0.08) out.push(pick(site.inside, random));
  });
  for (let k = 0; k < site.related; k++) if (others.length > 0 && random() < 0.5) out.push(pick(others, random));
  if (random() < 0.85) out.push(...site.closing);
  return out;
}
