import type { Counts } from "./match";
import type { Reading } from "./reading";
import type { KindInput, Sign } from "./types";

/** Parts that only releases have: whom to ask, who they are, what may not be relied upon. */
const PARTS: readonly [RegExp, number][] = [
  [/(?:^|[.\s])(?:(?:media|press|investor|news) (?:contacts?|enquiries|inquiries|relations|office)|pressekontakt|medienkontakt|contacts? presse|contacto de prensa|contatti stampa|ufficio stampa|perscontact|presskontakt|контакты для сми|媒体联系|媒體聯絡|お問い合わせ先|보도자료 문의|liên hệ báo chí|informações à imprensa|للتواصل الإعلامي|kontakt dla mediów|interview requests)\s*[:：]?/iu, 1.5],
  [/(?:^|[.\n”"»]\s*)(?:about|über|à propos de|sobre|su|over|om|о компании|about the|关于|關於|chi è|sobre o|sobre a) ?[\p{Lu}«“"\p{Script=Han}][^\n.:：]{1,50}?\s*[:：\n]/u, 1.2],
  [/\bforward-looking statements\b|\bPrivate Securities Litigation Reform Act\b|\bArtikel 17 MAR\b|zukunftsgerichtete Aussagen|déclarations prospectives/iu, 2],
  [/(?:^|\s)###(?:\s|$)|(?:^|[.\s])(?:ENDS|-ends-|-END-)(?:[.\s]|$)/u, 1.2],
  [/\bnotes? to editors?\b|\bnoot voor de redactie\b|\bimages? (?:are )?available on request\b|\bfor (?:further|more) information,? (?:please )?(?:contact|visit)\b|\bto learn more,? (?:please )?visit\b|\bfor media (?:enquiries|inquiries)\b/iu, 1.2],
  [/\b(?:pr|press|presse|prensa|media|news|ir|imprensa|ufficiostampa|comunicacion|communications|newsroom)@[\w.-]+\.\w{2,}/iu, 0.8],
  [/代表取締役|【商品概要】|【会社概要】|【本件に関する|（本社：/u, 1.6],
  [/\((?:Nasdaq|NASDAQ|NYSE|TSX|LSE|ASX|Euronext)[^)]{0,20}:\s?[A-Z.]{1,6}\)/u, 0.7],
  [/\bconference call\b.{0,80}\bwebcast\b|\bnon-GAAP\b|\bwebcast\b.{0,80}\b(?:investor relations|website)\b/iu, 1],
  [/\btoday announced\b|\bhas announced today\b|\bannounced today (?:that|the)\b|\bannonce (?:aujourd[’']hui|le lancement)\b|ha (?:anunciado|inaugurado) hoy|今日宣布|と発表いたし|いたします。/iu, 1.1],
  [/\b(?:is|are) (?:pleased|proud|delighted|excited|thrilled|honou?red) to (?:announce|introduce|present|welcome|launch|share|offer)\b|\bfreu(?:t|en) sich,|\ba le plaisir d[’']annoncer|\bse complace en\b/iu, 1.3],
];

/** How proud those are who speak: what is quoted counts as well. */
const PRIDE = /\b(?:we(?:’re| are) (?:thrilled|delighted|proud|excited|honou?red|pleased|committed|incredibly)|incredibly excited|cannot wait to|our (?:mission|commitment|customers|team|partners)|exceptional founders|testament to|underscores our|another strong quarter|we thank our|sommes (?:fiers|heureux|ravis)|nous rend fiers|refleja nuestro|estamos orgullos|ci rende orgogliosi|siamo orgogliosi|é um marco|temos orgulho|noch näher bei|wir freuen uns|мы рады|我们致力于|we zijn trots|vi är (?:stolta|glada)|jesteśmy dumni|고객에게 최고)/iu;

const MOST = 5.2;

/** Signs that a piece is what somebody gives to the press about themselves. */
export function signsOfReleases(_input: KindInput, { text, words, quoted }: Reading, { release, inquiry, said }: Counts): Sign[] {
  const parts = PARTS.flatMap(([pattern, weight]) => {
    const found = pattern.exec(text.slice(0, 2_500)) ?? (text.length > 2_500 ? pattern.exec(text.slice(-3_000)) : null);
    return found ? [{ words: found[0].trim().replace(/^[.\s]+/, ""), weight }] : [];
  });
  const pride = PRIDE.exec(text.slice(0, 6_000));
  const wording = Math.min(1.8, release.words.length * 0.3 * Math.min(1, 160 / Math.max(60, words)) + release.words.length * 0.12);
  const doubt = Math.min(2.5, inquiry.words.length * 0.5) + (said.count > 4 && quoted > 0.15 ? 0.4 : 0);
  const weight = Math.min(MOST, parts.reduce((sum, part) => sum + part.weight, 0) + (pride ? 1.1 : 0) + wording) - doubt;
  if (weight < 1 || parts.length + (pride ? 1 : 0) < 1) return [];
  const shown = [...parts.map((part) => part.words), ...(pride ? [pride[0]] : []), ...release.words].slice(0, 5);
  return [{ kind: "press-release", signal: "release-parts", words: shown.join(" · ").slice(0, 200), where: "text", weight }];
}
