const LONGEST = 110;
const SHORTEST = 25;

/** Words that no English sentence of any length goes without, and few other languages have. */
const ENGLISH = /^(?:the|of|and|to|in|a|an|is|was|for|with|that|by|has|have|had|are|were|from|it|its|be|not|his|who|said|says|about|after|will)$/i;
/** Small words of other languages in Latin letters that English does not have. */
const FOREIGN = /^(?:der|die|das|und|den|dem|des|von|ist|nicht|mit|für|auf|ein|eine|le|la|les|du|de|et|une|dans|que|qui|pour|par|sur|au|aux|el|los|las|del|y|una|con|se|su|por|o|os|da|do|em|um|uma|na|il|di|che|della|per|non|het|een|van|zijn|voor|och|att|det|som|på|av|med|og|til|af|ja|on|että|oli|w|z|się|na|je|že|ve|bir|bu|için|yang|dan|untuk|dengan|și|în|az|és|hogy|và|của|là)$/i;

/** Whether the rules of English headlines fit a lead: no other script, and no more small words of other languages than of English. */
export function readsAsEnglish(lead: string): boolean {
  const words = lead.slice(0, 600).match(/\p{L}+/gu) ?? [];
  if (words.some((word) => /[^\p{Script=Latin}]/u.test(word)) && words.filter((word) => /[^\p{Script=Latin}]/u.test(word)).length * 2 > words.length) return false;
  return words.filter((word) => ENGLISH.test(word)).length >= words.filter((word) => FOREIGN.test(word)).length;
}

/** A dateline and the agency's sign: "Berlin (dpa) - ", "MADRID, 3 may. – ". A dash with small letters behind it is part of a sentence. */
const DATELINE = /^(?:\p{Lu}[\p{L}./ ,\d-]{1,40}\s)?(?:\([\p{L}/ .]{2,20}\)\s?[-–—:]\s|[-–—]{1,2}\s)(?!\p{Ll})/u;
/** A full stop ends no sentence after a number, one letter or a short word that is written with one. */
const END = /(?<!\d|(?:^|[\s.(])\p{L}|\b(?:Dr|Nr|Mr|Mme|Sr|Sra|St|ca|bzw|etc|Mio|Mrd|Prof|art|pág|núm|dott|sig|dhr|mevr|resp|tzv|tj|ул|руб|млн|млрд|тыс))[.!?…。؟।]+["”’»“)]*(?=\s|$)/u;
/** A sentence shorter than this is a place, a greeting or a label more often than the news. */
const TELLING = 36;

/**
 * The first sentence of a lead in a language without rules of its own, or as many of its clauses as
 * fit. `longest` in characters.
 */
export function otherTitle(lead: string, longest = LONGEST): string {
  const text = lead.replace(DATELINE, "").replace(/\s+/g, " ").trim();
  const [first = "", second = ""] = sentencesOf(text);
  const sentence = first.length < Math.min(TELLING, longest / 2) && second.length > first.length ? second : first;
  return closed(sentence.length <= longest ? sentence : clauses(withoutAsides(sentence), longest));
}

/** The first two sentences, each without its full stop but with its question mark. */
function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (found.length < 2 && rest !== "") {
    const end = END.exec(rest);
    if (!end) return [...found, rest.replace(/[.]$/, "")];
    const mark = /[?؟]/u.exec(end[0])?.[0] ?? "";
    const opens = rest.slice(0, end.index);
    found.push(opens + mark + (/^[.!?…]+(?<quote>["”’»]+)/u.exec(end[0])?.groups?.quote ?? ""));
    rest = rest.slice(end.index + end[0].length).trim();
  }
  return found;
}

/** Pronouns that open a relative clause, by which a clause between commas is known for an aside. */
const RELATIVE = /^(?:котор|що|який|яка|які|которые|qui |que |dont |où |der |die |das |den |dem |deren |dessen |dat |waar |che |cui |quien|cuy|cujo|który|która|które|som )/iu;

/** A long sentence without the relative clauses between two commas: what remains is one clause. */
function withoutAsides(sentence: string): string {
  const parts = sentence.split(/(?<=,)\s/u);
  if (parts.length < 3) return sentence;
  const kept = parts.filter((part, at) => at === 0 || at === parts.length - 1 || !RELATIVE.test(part));
  if (kept.length === parts.length) return sentence;
  const [first = "", ...rest] = kept;
  return `${first.replace(/,$/, "")} ${rest.join(" ")}`;
}

function clauses(sentence: string, longest: number): string {
  let title = "";
  for (const part of sentence.split(/(?<=[,;:،؛–—](?=\s))/u)) {
    if ((title + part).length > longest) break;
    title += part;
  }
  if (title.trim().length >= SHORTEST) return title;
  if (sentence.length <= longest * 1.15) return sentence;
  // Words of one to three letters want what comes after them.
  return `${sentence.slice(0, longest).replace(/\s+\S*$/u, "").replace(/(?:\s+\S{1,3})+$/u, "").replace(/[,;:]$/, "")}…`;
}

function closed(title: string): string {
  const bare = title.replace(/[\s,;:،؛–—-]+$/u, "");
  const quotes = (bare.match(/«/g)?.length ?? 0) > (bare.match(/»/g)?.length ?? 0) ? `${bare}»` : bare;
  const [first = ""] = quotes;
  return first.toLocaleUpperCase() + quotes.slice(first.length);
}
