/** News agencies by the names under which others credit them: the first is the one that pages show. */
const AGENCIES: readonly (readonly string[])[] = [
  ["Reuters", "路透", "路透社", "ロイター", "로이터", "рейтер", "рейтерс", "رويترز"],
  ["AP", "Associated Press", "The Associated Press", "美联社", "美聯社", "AP通信", "أسوشيتد برس"],
  ["AFP", "Agence France-Presse", "Agence France Presse", "法新社", "AFP通信", "فرانس برس"],
  ["dpa", "Deutsche Presse-Agentur", "dpa-AFX"],
  ["Xinhua", "Xinhua News Agency", "新华社", "新華社", "신화통신", "Синьхуа", "شينخوا"],
  ["TASS", "ITAR-TASS", "ТАСС", "塔斯社", "タス通信"],
  ["RIA Novosti", "РИА Новости", "俄新社"], ["Interfax", "Интерфакс"], ["EFE", "Agencia EFE", "埃菲社"], ["ANSA", "Agenzia ANSA"],
  ["Kyodo", "Kyodo News", "共同通信", "共同社", "共同通信社"], ["Jiji Press", "時事通信", "时事社"], ["Yonhap", "Yonhap News Agency", "연합뉴스", "韩联社", "聯合ニュース"],
  ["Bloomberg", "Bloomberg News", "彭博社", "彭博", "ブルームバーグ", "블룸버그"], ["UPI", "United Press International"], ["PA Media", "Press Association"],
  ["PTI", "Press Trust of India"], ["ANI", "Asian News International"], ["IANS"], ["APA", "Austria Presse Agentur"], ["Keystone-SDA", "Keystone-ATS", "SDA"],
  ["Belga"], ["ANP"], ["TT", "TT Nyhetsbyrån"], ["NTB"], ["Ritzau"], ["STT"], ["PAP", "Polska Agencja Prasowa"], ["ČTK", "CTK"], ["MTI"], ["Ukrinform", "Укрінформ"],
  ["Anadolu", "Anadolu Agency", "Anadolu Ajansı", "AA", "الأناضول"], ["IRNA", "إرنا"], ["SPA", "Saudi Press Agency", "واس"], ["WAM", "وام"], ["QNA", "قنا"], ["KCNA", "朝中社"],
  ["Antara"], ["Bernama"], ["Lusa"], ["Agência Brasil", "Agencia Brasil"], ["Télam", "Telam"], ["CNA", "中央社"], ["China News Service", "中新社", "中国新闻社"],
  ["Tanjug", "Танјуг"], ["Hina"], ["BTA", "БТА"], ["Agerpres"], ["AAP", "Australian Associated Press"], ["The Canadian Press", "La Presse canadienne"],
  ["Europa Press"], ["epd"], ["KNA"], ["SID"], ["AFX"], ["Dow Jones Newswires"],
];

/** Names in one form: small, without accents, signs and the article before them. */
export function plainName(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return plain.replace(/^(?:the|die|der|das|le|la|les|el|il|al) (?=.)/u, "");
}

const BY_NAME = new Map(AGENCIES.flatMap(([first = "", ...others]) => [first, ...others].map((name) => [plainName(name), first] as const)));
/** Written in capitals, or it is a word: "aa", "sid", "ap". */
const SHORT = new Set(AGENCIES.flat().filter((name) => /^[A-Z]{2,3}$/.test(name)));

/** The agency of this name, as pages show it; null where it is none that is known. */
export function agencyNamed(name: string): string | null {
  const trimmed = name.trim();
  if (trimmed.length <= 3 && /^[A-Za-z]+$/.test(trimmed) && !SHORT.has(trimmed) && trimmed !== "dpa" && trimmed !== "epd") return null;
  return BY_NAME.get(plainName(trimmed)) ?? null;
}

/** The same for words in plain form, as they stand in `raw`. */
export function agencyOfWords(words: readonly string[], raw: string): string | null {
  const plain = words.join(" ");
  const found = BY_NAME.get(plain) ?? null;
  return found !== null && plain.length <= 3 && SHORT.has(plain.toUpperCase()) && !raw.includes(plain.toUpperCase()) ? null : found;
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Every name, the longest first, to be found within a line. */
export const AGENCY_NAMES = [...new Set(AGENCIES.flat())].sort((a, b) => b.length - a.length).map(escaped).join("|");
