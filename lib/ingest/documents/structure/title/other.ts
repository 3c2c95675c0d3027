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

/** A dateline and the agency's sign: "Berlin (dpa) - ", "MADRID, 3 may. – ". */
const DATELINE = /^(?:\p{Lu}[\p{L}./ ,\d-]{1,40}\s)?(?:\([\p{L}/ .]{2,20}\)\s?[-–—:]\s|[-–—]{1,2}\s)/u;
/** A full stop ends no sentence after a number, one letter or a short word that is written with one. */
const END = /(?<!\d|(?:^|[\s.(])\p{L}|\b(?:Dr|Nr|Mr|Mme|Sr|Sra|St|ca|bzw|etc|Mio|Mrd|Prof|art|pág|núm|dott|sig|dhr|mevr|resp|tzv|tj|ул|руб|млн|млрд|тыс))[.!?…。؟।]+["”“»’)]*(?=\s|$)/u;

/** The first sentence of a lead in a language without rules of its own, or as many of its clauses as fit. */
export function otherTitle(lead: string): string {
  const text = lead.replace(DATELINE, "").replace(/\s+/g, " ").trim();
  const end = END.exec(text);
  const sentence = end && end.index >= SHORTEST ? text.slice(0, end.index) + (end[0].includes("?") || end[0].includes("؟") ? end[0].slice(0, 1) : "") : text.replace(/[.]$/, "");
  return closed(sentence.length <= LONGEST ? sentence : clauses(sentence));
}

function clauses(sentence: string): string {
  let title = "";
  for (const part of sentence.split(/(?<=[,;:،؛–—](?=\s))/u)) {
    if ((title + part).length > LONGEST) break;
    title += part;
  }
  if (title.trim().length >= SHORTEST) return title;
  return `${sentence.slice(0, LONGEST).replace(/\s+\S*$/u, "")}…`;
}

function closed(title: string): string {
  const bare = title.replace(/[\s,;:،؛–—-]+$/u, "");
  const [first = ""] = bare;
  return first.toLocaleUpperCase() + bare.slice(first.length);
}
