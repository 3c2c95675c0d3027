import type { Counts } from "./match";
import type { Reading } from "./reading";
import type { Sign } from "./types";

/** Parts that only releases have: whom to ask, who they are, what may not be relied upon. */
const PARTS: readonly [RegExp, number][] = [
  [/(?:^|[.\s])(?:(?:media|press|investor|news) (?:contacts?|enquiries|inquiries|relations|office)|pressekontakt|medienkontakt|contacts? presse|contacto de prensa|contatti stampa|ufficio stampa|perscontact|presskontakt|контакты для сми|媒体联系|媒體聯絡|お問い合わせ先|보도자료 문의|liên hệ báo chí|informações à imprensa|للتواصل الإعلامي|kontakt dla mediów|interview requests)\s*[:：]?/u, 1.5],
  [/\bforward-looking statements\b|\bprivate securities litigation reform act\b|\bartikel 17 mar\b|zukunftsgerichtete aussagen|déclarations prospectives/u, 2],
  [/\bnotes? to editors?\b|\bnoot voor de redactie\b|\bimages? (?:are )?available on request\b|\bfor (?:further|more) information,? (?:please )?(?:contact|visit)\b|\bto learn more,? (?:please )?visit\b|\bfor media (?:enquiries|inquiries)\b/u, 1.2],
  [/\b(?:pr|press|presse|prensa|media|news|ir|imprensa|ufficiostampa|comunicacion|communications|newsroom)@[\w.-]+\.\w{2,}/u, 0.8],
  [/\bconference call\b.{0,80}\bwebcast\b|\bnon-gaap\b|\bwebcast\b.{0,80}\b(?:investor relations|website)\b/u, 1],
  [/\btoday announced\b|\bhas announced today\b|\bannounced today (?:that|the)\b|\bannonce (?:aujourd[’']hui|le lancement)\b|ha (?:anunciado|inaugurado) hoy|今日宣布|と発表いたし|いたします。/u, 1.1],
  [/\b(?:is|are) (?:pleased|proud|delighted|excited|thrilled|honou?red) to (?:announce|introduce|present|welcome|launch|share|offer)\b|\bfreu(?:t|en) sich,|\ba le plaisir d[’']annoncer|\bse complace en\b/u, 1.3],
];
/** Such of them as capital letters tell. */
const CAPITAL_PARTS: readonly [RegExp, number][] = [
  [/(?:^|[.\n”"»]\s*)(?:about|über|à propos de|sobre|su|over|om|о компании|about the|关于|關於|chi è|sobre o|sobre a) ?[\p{Lu}«“"\p{Script=Han}][^\n.:：]{1,50}?\s*[:：\n]/u, 1.2],
  [/(?:^|\s)###(?:\s|$)|(?:^|[.\s])(?:ENDS|-ends-|-END-)(?:[.\s]|$)/u, 1.2],
  [/代表取締役|【商品概要】|【会社概要】|【本件に関する|（本社：/u, 1.6],
  [/\((?:Nasdaq|NASDAQ|NYSE|TSX|LSE|ASX|Euronext)[^)]{0,20}:\s?[A-Z.]{1,6}\)/u, 0.7],
];

/** How proud those are who speak: what is quoted counts as well. */
const PRIDE = /\b(?:we(?:’re| are) (?:thrilled|delighted|proud|excited|honou?red|pleased|committed|incredibly)|incredibly excited|cannot wait to|our (?:mission|commitment|customers|team|partners)|exceptional founders|testament to|underscores our|another strong quarter|we thank our|sommes (?:fiers|heureux|ravis)|nous rend fiers|refleja nuestro|estamos orgullos|ci rende orgogliosi|siamo orgogliosi|é um marco|temos orgulho|noch näher bei|wir freuen uns|мы рады|我们致力于|we zijn trots|vi är (?:stolta|glada)|jesteśmy dumni|고객에게 최고)/u;

const MOST = 5.2;

/** Signs that a piece is what somebody gives to the press about themselves. */
export function signsOfReleases({ text, words, quoted }: Reading, { release, inquiry, said }: Counts): Sign[] {
  if (release.words.length === 0) return [];
  const [start, end] = [text.slice(0, 2_000), text.length > 2_000 ? text.slice(2_000).slice(-2_500) : ""];
  const parts = [...partsIn(start, end, CAPITAL_PARTS), ...partsIn(start.toLowerCase(), end.toLowerCase(), PARTS)];
  const pride = PRIDE.exec(text.slice(0, 4_000).toLowerCase());
  if (parts.length + (pride ? 1 : 0) < 1) return [];
  const wording = Math.min(1.8, release.words.length * 0.3 * Math.min(1, 160 / Math.max(60, words)) + release.words.length * 0.12);
  const doubt = Math.min(2.5, inquiry.words.length * 0.5) + (said.count > 4 && quoted > 0.15 ? 0.4 : 0);
  const weight = Math.min(MOST, parts.reduce((sum, part) => sum + part.weight, 0) + (pride ? 1.1 : 0) + wording) - doubt;
  if (weight < 1) return [];
  const shown = [...parts.map((part) => part.words), ...(pride ? [pride[0]] : []), ...release.words].slice(0, 5);
  return [{ kind: "press-release", signal: "release-parts", words: shown.join(" · ").slice(0, 200), where: "text", weight }];
}

function partsIn(start: string, end: string, patterns: readonly [RegExp, number][]): { words: string; weight: number }[] {
  return patterns.flatMap(([pattern, weight]) => {
    const found = pattern.exec(start) ?? (end === "" ? null : pattern.exec(end));
    return found ? [{ words: found[0].trim().replace(/^[.\s]+/, ""), weight }] : [];
  });
}
