import { mainVerb, tokens } from "./clause";
import { startsWithVerb } from "./strip";
import { AUXILIARIES, baseOfPast, isPresent } from "./verbs";

/**
 * What a strict desk would hold against a headline, in points: about 40 make it unprintable, 5 are a
 * matter of taste. `plain` is its clause in the tense of the sentence, where verbs
 * are known more surely, and `rest` what the sentence went on with.
 */
export function faults(title: string, plain: string, rest: string): number {
  const verb = mainVerb(tokens(plain));
  return grammar(title, plain, verb) + pronouns(title) + complements(title, plain, rest, verb) + thinness(title, rest) + length(title) + scraps(title);
}

function length(title: string): number {
  const long = title.length;
  if (long > 95) return 60;
  if (long > 88) return (long - 88) * 0.7;
  return long < 40 ? 8 + (40 - long) * 1.1 : long < 55 ? (55 - long) * 0.5 : 0;
}

function grammar(title: string, plain: string, verb: number): number {
  let points = 0;
  const quoted = /["“][^"”]{20,}["”]/.test(title);
  if (verb < 0 && !title.endsWith("?") && !quoted && !/[:’']s? /.test(title.slice(0, 30))) points += 45;
  if (startsWithVerb(plain) && !title.endsWith("?")) points += 45;
  // "After Fatal Police Shooting, ..." may lead up to a clause; alone it is none.
  if (/^(?:Shortly|Soon|After|When|While|As|In|On|At|With|During|Because|If|Since|Before|Despite|By|From|To|For|Although|Though|Following|Amid|That|Which|Who|Than|And|Or|Where)\b/.test(title)) points += title.includes(",") ? 10 : 30;
  if (/\b(?:former|potential|several|various|many|own|such|other|former \w+ Secretary|then|new|its|current|U\.S|each|early)$/i.test(title)) points += 30;
  if (/\b(?:a|an|the|of|to|and|or|with|than|that|not only|according|so|because|thanks|as well|when|while|as|after|before|who|which|where|but|if|whether|for|by|in|on|at|from|in favou?r)$/i.test(title)) points += 40;
  if ((title.match(/["“”]/g)?.length ?? 0) % 2 === 1 || (title.match(/\(/g)?.length ?? 0) !== (title.match(/\)/g)?.length ?? 0)) points += 40;
  return points;
}

const SUBJECT_PRONOUN = /^["“‘']?(?:He|She|They|This|That|These|Those|It|Both|Others?|Another|Such|Here|There)\b(?! (?:Is|Are|Was) the\b)/;
const POINTS_BACK = /^(?:His|Her|Their|Its|Instead|Also|The (?:move|decision|news|report|incident|case|two|latter|former|pair|man|woman|attack|blast|study|statement|announcement|comments|remarks|accident|victims?|suspects?|event|ruling|company|group|law|bill)\b)/;

/** Words that stand for what a headline has not named. */
function pronouns(title: string): number {
  const plain = title.replace(/["“][^"”]*["”]/g, "");
  let points = 0;
  if (SUBJECT_PRONOUN.test(title)) points += 45;
  if (/^(?:Then|First|Later|Soon|Now|Once) (?:he|she|they|it|we|I)\b/.test(title)) points += 40;
  if (/\b(?:also|too|however)\b/.test(plain)) points += 8;
  if (/\bsays?(?: that)? .*\b(?:his|her|their)\b/.test(plain)) points += 4;
  if (POINTS_BACK.test(title)) points += 26;
  if (/\b(?:I|me|my|I['’]m|I['’]ve|I['’]ll)\b/.test(plain)) points += 32;
  else if (/\b(?:[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\b/.test(plain)) points += 14;
  // "with him", "about them": nobody before it can be meant if nobody is named.
  if (/\b(?:him|them|she|he)\b/.test(plain) && !/\p{Lu}[\p{L}’'-]+.*\b(?:him|them|she|he)\b|\b(?:man|woman|people|men|women|\p{Ll}{3,}s)\b.*\b(?:him|them|she|he)\b/u.test(plain)) points += 28;
  // "met her at the quay": the pronoun, not the possessive.
  if (/\bher(?: (?:with|to|in|on|at|for|from|by|and|that|as|about|after)\b|[,.]|$)/.test(plain)) points += 14;
  return points;
}

/** Verbs that say nothing without the words that go with them. */
const NEEDS: [RegExp, RegExp][] = [
  [/\baccus(?:es?|ed)\b/, /\bof\b/], [/\bsentenc(?:es?|ed)\b/, /\b(?:to|for)\b/], [/\bcharg(?:es?|ed)\b/, /\bwith\b/],
  [/\b(?:urg|forc|invit|encourag|requir|persuad)(?:es?|ed)\b|\b(?:asks?|asked|asking|orders?|ordered|ordering|allows?|allowed|allowing|urging|telling|forcing)\b/, /\bto\b/],
  [/\b(?:links?|linked)\b/, /\b(?:to|with)\b/], [/\b(?:compares?|compared)\b/, /\b(?:to|with)\b/], [/\b(?:blames?|blamed)\b/, /\bfor\b/],
  [/\b(?:prevents?|prevented|bans?|banned|bars?|barred)\b/, /\bfrom\b/], [/\b(?:turns?|turned|transforms?|transformed)\b/, /\binto\b/], [/\b(?:convicts?|convicted)\b/, /\bof\b/],
  [/\b(?:describes?|described|regards?|regarded|portrays?|portrayed)\b/, /\bas\b/], [/\b(?:warns?|warned)\b/, /\b(?:of|that|against|about)\b/], [/\b(?:thanks?|thanked)\b/, /\bfor\b/],
  [/\b(?:attacks?|attacked|condemns?|condemned|criticizes?|criticized|criticises?|criticised|praises?|praised|hails?|hailed)\b/, /\b(?:as|for|over)\b/],
  [/\b(?:more|less|fewer|greater|larger|bigger|higher|lower|better|worse)\b/, /\bthan\b/],
  [/\b(?:finding|seeking|drafting|approved|slap|imposes?|imposed)\b/, /\b(?:that|in favou?r|on|against)\b/],
];

function complements(title: string, plain: string, rest: string, verb: number): number {
  if (rest === "") return 0;
  let points = 0;
  const near = rest.slice(0, 70);
  const next = tokens(rest)[0]?.word ?? "";
  // A clause that has yet to come to its verb.
  if (!/^\s*,/.test(rest) && next === next.toLowerCase() && AUXILIARIES.has(next)) points += 40;
  // "at an Ellery[, Norway, shipyard]"
  if (/\ban? \p{Lu}\p{L}+$/u.test(title) && /^\s*,/.test(rest)) points += 25;
  if (/^\s*as (?:an?|the|its|his|her|their)\b/.test(rest)) points += 7;
  for (const [needing, with_] of NEEDS) {
    const own = needing.exec(title);
    if (own && !with_.test(title.slice(own.index)) && with_.test(near)) points += 16;
  }
  // "the first town to build a quay [in which ...]"
  if (/\b(?:first|only|last|largest|biggest|most|highest|longest|worst|more|less|fewer|\p{Ll}+er than)\b/u.test(title.slice(-45)) && /^\s*(?:in|since|to|for|of|than|that|who|with|on|at|ever)\b/.test(rest)) points += 10;
  if (/^\s*(?:upon|that|of|whereby|in which|whether|between|against|alleging|calling|finding|regarding|concerning|on|about|over|into)\b/.test(rest)) points += 7;
  if (/^\s*of\b/.test(rest) || /\b(?:optimism|hopes?|fears?|claims?|belief|signs?|news|evidence|concerns?|idea|fact|declaration|suggestion|possibility|promise|warning)$/.test(title)) points += 6;
  const last = tokens(plain).at(-1)?.word ?? "";
  if (verb >= 0 && tokens(plain).length - 1 === verb && !/^(?:dies|died|die|dead|resigned|crashed|collapsed|killed|closed|arrested|jailed|won|stabbed|returned|opened|ended|exploded|sank|drowned|erupted)$/.test(last)) points += 14;
  // "says if the ferry stops": the condition without what follows from it.
  if (/\b(?:if|unless|although|while|because)\s[^,]*$/.test(title) && /^\s*,/.test(rest)) points += /\b(?:says?|said|that) (?:if|unless|although|while|because)\s/.test(title) ? 35 : 0;
  if (/^\s*(?:from|under|without)\b/.test(rest) && (baseOfPast(last) !== null || isPresent(last))) points += 10;
  return points;
}

/** Nouns that name a thing without telling it: what it is about must stand beside them. */
const EMPTY = /\b(?:questions?|findings|a ruling|an opinion|a statement|a decision|his decision|her decision|remarks|comments|a report|the report|a study|a letter|an open letter|a deal|an agreement|a resolution|a speech|a meeting|talks|a press conference|a news conference|a photo|an article|an interview|a trial|the issue|the matter|a bill|results|new rules|new steps|a scathing dissent|a lawsuit|a law|an order|an executive order|a motion|a plan|a dispute|a question|conference|a draft|an event|things|something|the deaths?|the loss|the arrests?|the release|the creation|the removal|the use|legislation|the invention|the start|the calls?|the emails?|the documents?|a warning|a video|a memo|reporters)$/i;
const THIN = /\b(?:responds? to|holds? (?:a|talks|an)|delivers? (?:a|her|his|their|its)|releases? (?:a |new |its )?(?:findings|statement|report|results|study)|issues? (?:a|an|its|his|her) (?:ruling|opinion|statement|report|decision)|makes? (?:a statement|remarks|comments)|publish(?:es)? (?:a|an|its|their) (?:study|report|paper)|sends? (?:a|an) letter|spoke|speaks? (?:to|at|about)|gives? (?:a|an) (?:speech|interview|statement)|reconsiders?|attends?|attended|mentions?|discuss(?:es)?|comments? on|addresses|visits?|meets? with|met with|met in|talks? (?:to|about|with)|(?:have|has) (?:seen|been a)|there (?:is|are))\b/i;

function thinness(title: string, rest: string): number {
  let points = 0;
  const empty = EMPTY.test(title);
  const thin = THIN.test(title);
  if (empty) points += rest === "" ? 8 : 14;
  if (thin) points += /\d|["“]/.test(title) ? 4 : 9;
  if (empty && thin) points += 16;
  if (/\bresponds? to (?:questions?|inquiries|reports?|remarks|comments)\b/.test(title)) points += 22;
  if (/^(?:What|How|Why|Who|When|Where|Is|Are|Do|Does|Did|Can|Could|Should|Will|Would)\b/.test(title) && !title.endsWith("?")) points += 8;
  // A definition or a habit sets the scene; what happened is the news.
  if (/^(?:The |An? )?\S+(?: \S+){0,4} (?:is|are|was|were) (?:an?|the|one of|located|known|among|no)\b/.test(title)) points += 8;
  if (!/\p{Lu}[\p{L}’'-]+|\d/u.test(title.slice(1))) points += 3;
  return points;
}

/** What pages leave in a paragraph: addresses, marks, names run together, lines about the page. */
function scraps(title: string): number {
  let points = 0;
  if (/["”],? (?:said|says|told|cried|wrote|added|asked)\b/.test(title)) points += 12;
  // Somebody's words without who said them.
  if (/^["“][^"“”]*["”]?$/.test(title)) points += 14;
  if (/[|@<>{}\\█•→]|https?:|\.com\b|^\W*$/.test(title)) points += 25;
  if (/\p{Ll}\p{Lu}\p{Ll}+\p{Lu}?\p{Ll}*\p{Lu}|\b(?:MORE|READ|WATCH|RELATED|Getty|copyright|newsletter|Click|Image|Credit|Photo by|columnists?|opinions expressed|Wikinews)\b/u.test(title)) points += 22;
  if (/(\b\p{Lu}\p{L}+ \p{Lu}\p{L}+\b).*\1/u.test(title)) points += 14;
  return points;
}
