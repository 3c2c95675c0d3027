const AGENCY = "Reuters|REUTERS|AP|AFP|UPI|Xinhua|CNN|TASS|ANI|PTI|dpa|EFE|ANSA|Kyodo|Bloomberg|BBC|IPS|Yonhap|Antara|Interfax|IANS|WAM|KUNA|SPA|Anadolu|CNN Business|CNSNews(?:\\.com)?|MENA|Business Wire|PRNewswire|GLOBE NEWSWIRE|BUSINESS WIRE";
const PLACE = "\\p{Lu}[\\p{L}.'’-]*(?:[ -]\\p{Lu}[\\p{L}.'’-]*){0,3}(?:,? \\p{Lu}[\\p{L}.]*){0,2}(?:/\\p{Lu}[\\p{L}.'’ -]{2,30})?";

const PATTERNS: RegExp[] = [
  // PARIS, June 5, 2025 (Reuters) - | Washington (CNN) -- | (Reuters) - | Washington (CNN) Security ...
  new RegExp(`^(?<place>(?:${PLACE}(?:, [\\p{L}\\d., ]{3,28}?)? ?)?\\((?:${AGENCY})\\))\\s*(?:--|[-–—:])?\\s*(?=\\S)`, "u"),
  // BEIJING, Jan. 21 -- | NEW YORK — : a place in capitals, then a dash
  new RegExp("^(?<place>\\p{Lu}{2}[\\p{Lu}.'’ -]{1,30}(?:, \\p{Lu}[\\p{L}.]*){0,2}(?:, [\\p{L}.]{3,10} \\d{1,2}(?:, \\d{4})?)?)\\s+(?:--|[–—-])\\s+(?=\\S)", "u"),
  /^(?<place>(?:新华社|中新社|中新网)?[\u4e00-\u9fff]{2,8}\d{1,2}月\d{1,2}日电)\s*(?:（[^）]{2,24}）|\([^)]{2,24}\))?\s*(?=\S)/u,
];

/** The dateline a first paragraph begins with (place, day, agency), and the paragraph without it; null if there is none. */
export function splitDateline(text: string): { dateline: string; rest: string } | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const place = match?.groups?.place;
    if (match && place && match[0].length < text.length) return { dateline: place.trim(), rest: text.slice(match[0].length) };
  }
  return null;
}
