import type { Counts, Feature } from "./match";
import type { Reading } from "./reading";
import type { Sign } from "./types";

/** What advertising does, each counted once however often it does it; the loud ones are what honest reporting would not say in its own voice. */
const GROUPS: readonly { feature: Feature; name: string; loud: boolean; needed: number; weight: number }[] = [
  { feature: "act", name: "calls on the reader to act", loud: true, needed: 1, weight: 1.1 },
  { feature: "returns", name: "promises returns", loud: true, needed: 1, weight: 1.1 },
  { feature: "presale", name: "sells a presale", loud: true, needed: 2, weight: 1.1 },
  { feature: "bonus", name: "offers a bonus", loud: true, needed: 1, weight: 1 },
  { feature: "price", name: "names prices and discounts", loud: true, needed: 1, weight: 0.8 },
  { feature: "scarce", name: "says that time is short", loud: true, needed: 1, weight: 0.9 },
  { feature: "praise", name: "praises", loud: false, needed: 2, weight: 0.7 },
];
/** Lists of prices, amounts off, links to buy: what words alone do not show. */
const PRICES = /(?:save|sparen|ahorr\w+|économis\w+|rabatt|descuento|sconto|desconto|korting|off|-)\s?(?:up to |bis zu |hasta |jusqu[’']à )?(?:[$€£]\s?)?\d{1,3}(?:[.,]\d+)?\s?(?:%|percent|prozent|€|\$|£)|\d{1,3}\s?%\s?(?:off|rabatt|korting|de descuento|de desconto|de remise|de réduction|di sconto|extra|apy|bonus)|(?:[$€£]\s?\d[\d,.]*|\d[\d,.]*\s?(?:€|\$|usd|usdt|euros?))\s?(?:a|per|pro|par|por|al)\s?(?:day|month|tag|jour|día|dia|mes|mois|giorno)|purchase amount:?\s?\$?\s?\d|\$\s?0\.0\d+|code [A-Z0-9]{4,12}\b/giu;
const CONTACTS = /(?:^|\s)(?:(?:official )?(?:website|site|web)|e-?mail|app|telegram|twitter|whitepaper|whatsapp|hotline|discord|buy here)\s*[:：]\s*\S+|https?:\/\/(?:t\.me|x\.com|twitter\.com|discord\.(?:gg|com))\/\S+|^https?:\/\/[^\s/]+\/?$/gimu;
/** Where an advertisement ends: whom to call, where to go, what to dial. */
const ENDS = /\b(?:visit|learn|discover|find out|explore|book|call|dial|order|apply|start|join|see) [^.!?\n]{2,90}(?:\b[\w-]+\.(?:com|org|net|co|example|io|shop|app|de|fr|es|it|nl|uk)\b|\*\d{2,4}#)|(?:hotline|tổng đài|đặt hàng|whatsapp|tel\.?|telefon|teléfono|tél\.?|call us|звоните|телефон)\s*[:：]?\s*\+?[\d ()-]{6,}|\b(?:show (?:apartment|home|flat|suite)|showroom|musterwohnung|piso piloto|nhà mẫu)\b/iu;
const ENDING = 260;
const ASKS = /^(?:are you (?:tired|ready|looking)|looking for|do you (?:want|dream|need)|want to|tired of|ever wondered|imagine|did you know|wollen sie|träumen sie|sie wollen|¿sabías que|¿quieres|já imaginou|vous (?:rêvez|cherchez)|хотите|هل تحلم|drömmer du|potrzebujesz|thuiswerken|您家的)/iu;

/** Steps from which a text is taken for an advertisement, and how many loud groups must be among them. */
const LEAST = 2.6;
const LOUD = 2;
const MOST = 6;

/**
 * The language of advertising. Many independent signs are needed, since calling an honest report sponsored is worse than
 * missing an advertisement; each sign of somebody looking into it takes one away.
 */
export function signsOfPromotion({ text, lines, words }: Reading, counts: Counts): Sign[] {
  const met = GROUPS.filter(({ feature, needed }) => counts[feature].words.length >= needed);
  if (met.length === 0) return [];
    const prices = distinct(text, PRICES);
  const contacts = distinct(text, CONTACTS);
  const hundred = 100 / Math.max(50, words);
  const ends = ENDS.exec(text.slice(-ENDING));
  const loud = met.filter((group) => group.loud).length + (ends ? 1 : 0);
  let weight = met.reduce((sum, { feature, weight: each }) => sum + each * (counts[feature].words.length > 2 ? 1.35 : 1), 0);
  weight += (prices.length >= 3 ? 1.2 : prices.length > 0 ? 0.6 : 0) + (contacts.length >= 2 ? 0.9 : contacts.length === 1 ? 0.3 : 0);
  weight += ends ? 1.1 : 0;
  weight += counts.you.count * hundred >= 1.5 ? 0.7 : 0;
  weight += counts.praise.words.length >= 5 ? 0.5 : 0;
  weight += ASKS.test(lines[0] ?? "") ? 0.6 : 0;
  weight -= Math.max(0, counts.inquiry.words.length - 1) * 0.9 + Math.min(2, counts.said.count * hundred * 0.45);
  // In a long text single words of advertising mean less.
  weight -= Math.min(1.6, Math.max(0, words - 300) / 400);
  if (weight < 0.8 || loud < 1) return [];
  const shown = met.map(({ feature, name }) => `${name} (${counts[feature].words.slice(0, 2).map((word) => `“${word}”`).join(", ")})`);
  if (prices.length > 0) shown.push(`“${prices[0]}”`);
  if (ends) shown.push(`ends with “${ends[0].trim().slice(0, 60)}”`);
  const sure = weight >= LEAST && loud >= LOUD;
  return [{ kind: "sponsored", signal: "promotion", words: shown.join("; ").slice(0, 400), where: "text", weight: Math.min(MOST, sure ? weight : weight * 0.45) }];
}

function distinct(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.slice(0, 9_000).matchAll(pattern), (match) => match[0].trim().toLowerCase().slice(0, 60)))];
}
