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
  [/(?:för (?:ytterligare|mer) information|weitere informationen|für rückfragen|pour (?:plus d[’']informations?|toute information)|para (?:más|mayor) información|per (?:ulteriori|maggiori) informazioni|para mais informações|voor meer informatie|więcej informacji|дополнительную информацию|за додатковою інформацією|daha fazla bilgi|thông tin chi tiết|للمزيد من المعلومات|本件に関する|欲了解更多|자세한 (?:내용|사항)은)/u, 0.9],
  [/\b(?:signed|sign|signs) an? (?:memorandum of understanding|mou)\b|\bmarks an? (?:important|significant|major|key) (?:milestone|step)\b|\bunder the (?:patronage|leadership|theme)\b|\brsvp\b|\bpress (?:view|preview|kit|pack)\b|\b(?:generously|kindly) supported by\b/u, 0.8],
  [/\btoday announced\b|\bhas announced today\b|\bannounced today (?:that|the)\b|\bannonce (?:aujourd[’']hui|le lancement)\b|ha (?:anunciado|inaugurado) hoy|今日宣布|と発表いたし|いたします。/u, 1.1],
  [/\b(?:is|are) (?:pleased|proud|delighted|excited|thrilled|honou?red) to (?:announce|introduce|present|welcome|launch|share|offer)\b|\bfreu(?:t|en) sich,|\ba le plaisir d[’']annoncer|\bse complace en\b/u, 1.3],
];
/** Such of them as capital letters tell. */
const CAPITAL_PARTS: readonly [RegExp, number][] = [
  [/(?:^|[.”"»]\s+)(?:About|Über|À propos de|Acerca de|Sobre(?: o| a)?|Over|Om|Su di|Chi è|O firmie|О компании|Про компанію|About the|关于|關於|Giới thiệu về|Về|Hakkında) ?[\p{Lu}«“"\p{Script=Han}][^\n.:：]{1,50}?\s*[:：\n]/mu, 1.3],
  [/(?:^|\s)###(?:\s|$)|(?:^|[.\s])(?:ENDS|-ends-|-END-)(?:[.\s]|$)/u, 1.2],
  [/代表取締役|【商品概要】|【会社概要】|【本件に関する|（本社：/u, 1.6],
  [/\((?:Nasdaq|NASDAQ|NYSE|TSX|LSE|ASX|Euronext)[^)]{0,20}:\s?[A-Z.]{1,6}\)/u, 0.7],
];

/** How proud those are who speak: what is quoted counts as well. */
const PRIDE = new RegExp([
  String.raw`\bwe(?:’re|'re| are) (?:thrilled|delighted|proud|excited|honou?red|pleased|committed|incredibly)|\b(?:immensely|incredibly|extremely|very|so) (?:proud|excited)\b|\bcannot wait to\b|\bunwavering commitment|\bit is an honou?r\b`,
  String.raw`\bour (?:mission|commitment|customers|team|partners)\b|\bexceptional founders|\btestament to|\bunderscores our|\banother strong quarter|\bwe thank our|\bshoulder to shoulder|\blandmark (?:partnership|agreement|exhibition|deal|study)|\bdream of generations`,
  "wir freuen uns|noch näher bei|meilenstein|stolz darauf|setzen (?:wir )?ein zeichen|sommes (?:fiers|heureux|ravis)|nous rend fiers|nous (?:nous )?réjouissons|marque une étape|refleja nuestro|estamos orgullos|nos enorgullece|nuestro compromiso|un hito",
  "ci rende orgogliosi|siamo (?:orgogliosi|lieti|felici)|un traguardo|il nostro impegno|é um marco|temos orgulho|nosso compromisso|acreditamos no|we zijn trots|trots op|mijlpaal|verheugd|vi är (?:stolta|glada)|stolta och glada|milstolpe|jesteśmy dumni|kamień milowy|cieszymy się",
  "мы (?:рады|гордимся)|на особом контроле|важный (?:шаг|этап)|пишаємося|одним із пріоритетів|злагодженій роботі|نفخر|يسعدنا|التزامنا|致力于|里程碑|荣幸|邁進|うれしく思|最善を尽|고객에게 최고|최선을 다하|선도(?:하|해)|gurur duyu|mutluluk duyu|kararlılığımız|tự hào|chúng tôi luôn|vinh danh",
].join("|"), "u");
/** Who sent it out, in a line of its own at the end. */
const SENDERS = /(?:пресс-служб|прес-служб|управління комунікаці|assessoria de (?:imprensa|comunicação)|gabinete de (?:prensa|imprensa|comunicación)|ufficio stampa|service (?:de )?presse|pressestelle|biuro prasowe|basın (?:bürosu|müşavirliği|merkezi)|المكتب الإعلامي|إدارة الإعلام|(?:press|communications|media) (?:office|department|team|service|centre|center)|홍보(?:실|팀|담당관)|phòng truyền thông|広報(?:部|室|課))/u;
const LONGEST_SENDER = 90;
const LAST = 300;
/** How titles of releases begin. */
const STATEMENTS = /^(?:joint )?statement (?:from|by|of)\b|^(?:erklärung|stellungnahme) (?:der|des|von)\b|^communiqué (?:de|du)\b|^comunicado (?:de|del|da|do)\b|^заявление пресс-службы|^声明：/u;

const MOST = 5.2;
const LEAST = 0.4;
/** So many words of releases are looked at where they have no other part of one. */
const FEWEST = 3;

/** Signs that a piece is what somebody gives to the press about themselves. */
export function signsOfReleases({ title, text, lines, words, quoted }: Reading, { release, inquiry, said }: Counts): Sign[] {
  // Where no word of a release stands, only its last lines can show one: most articles need no further look.
  const [start, end] = release.words.length === 0 ? ["", text.slice(-LAST)] : [text.slice(0, 2_000), text.length > 2_000 ? text.slice(2_000).slice(-2_500) : ""];
  const parts = [...partsIn(start, end, CAPITAL_PARTS), ...partsIn(start.toLowerCase(), end.toLowerCase(), PARTS)];
  const last = lines.at(-1)?.toLowerCase() ?? "";
  const sender = last.length <= LONGEST_SENDER ? SENDERS.exec(last) : null;
  if (sender) parts.push({ words: last, weight: 2 });
  const statement = STATEMENTS.exec(title.toLowerCase());
  if (statement) parts.push({ words: statement[0], weight: 1.3 });
  const pride = release.words.length === 0 ? null : PRIDE.exec(text.slice(0, 4_000).toLowerCase());
  if (parts.length === 0 && pride === null && release.words.length < FEWEST) return [];
  const wording = Math.min(1.8, release.words.length * 0.3 * Math.min(1, 160 / Math.max(60, words)) + release.words.length * 0.12);
  const doubt = Math.min(2.5, inquiry.words.length * 0.5) + (said.count > 4 && quoted > 0.15 ? 0.4 : 0);
  const weight = Math.min(MOST, parts.reduce((sum, part) => sum + part.weight, 0) + (pride ? 1.1 : 0) + wording) - doubt;
  if (weight < LEAST) return [];
  const shown = [...parts.map((part) => part.words), ...(pride ? [pride[0]] : []), ...release.words].slice(0, 5);
  return [{ kind: "press-release", signal: "release-parts", words: shown.join(" · ").slice(0, 200), where: "text", weight }];
}

function partsIn(start: string, end: string, patterns: readonly [RegExp, number][]): { words: string; weight: number }[] {
  return patterns.flatMap(([pattern, weight]) => {
    const found = pattern.exec(start) ?? (end === "" ? null : pattern.exec(end));
    return found ? [{ words: found[0].trim().replace(/^[.\s]+/, ""), weight }] : [];
  });
}
