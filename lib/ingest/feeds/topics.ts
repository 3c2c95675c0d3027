import { TOPICS, type Kind, type Topic } from "@/lib/closed-lists";
import type { Reasoned } from "../types";
import type { EntryDraft, FeedCategory } from "./types";

/** Words by which publishers file what belongs to one of our topics, folded; a word of two topics is in neither. */
const WORDS: Record<Topic, string> = {
  world: "world news|international|international news|foreign|global|welt|ausland|monde|internacional|internazionale|mundo|mondo|buitenland|internasional|мир|в мире|国际|國際|国際|दुनिया|wereld|esteri|świat|dünya",
  politics: "political|politik|politique|politica|política|politiek|polityka|inland|elections|election|government|congress|parliament|white house|политика|政治|时政|राजनीति|siyaset",
  business: "economy|economics|wirtschaft|économie|economie|economía|economia|negocios|negócios|companies|industry|gospodarka|экономика|бизнес|经济|經濟|経済|財經|ekonomi|money",
  markets: "finance|stocks|stock market|investing|börse|bourse|bolsa|borsa|mercados|mercati|finanzen|финансы|股市|金融|commodities|forex",
  technology: "tech|technologie|tecnología|tecnologia|digital|computing|software|gadgets|it|cybersecurity|artificial intelligence|ai|technik|технологии|科技|テクノロジー|teknologi|netzwelt|sci tech",
  science: "sciences|wissenschaft|ciencia|ciência|scienza|wetenschap|space|astronomy|physics|biology|nauka|наука|科学|科學|bilim|wissen",
  climate: "environment|climate change|climate crisis|umwelt|klima|environnement|climat|medio ambiente|meio ambiente|ambiente|clima|milieu|klimaat|nature|экология|环境|環境|wildlife|energy transition",
  health: "medicine|medical|gesundheit|santé|salud|saúde|salute|gezondheid|zdrowie|wellness|covid 19|coronavirus|здоровье|健康|医療|sağlık",
  society: "gesellschaft|société|sociedad|sociedade|società|samenleving|education|religion|family|immigration|społeczeństwo|общество|社会|社會|lifestyle|panorama",
  culture: "arts|art|kultur|cultura|cultuur|kultura|books|film|movies|music|theatre|theater|television|tv|entertainment|literature|arts and culture|feuilleton|культура|文化|エンタメ|kültür|livres|cinéma|cine|musique|música|musik",
  sport: "sports|football|soccer|basketball|tennis|cricket|rugby|baseball|formula 1|f1|nba|nfl|deporte|deportes|desporto|esporte|esportes|spor|fußball|fussball|fútbol|futebol|calcio|olympics|спорт|体育|體育|スポーツ|खेल|sportnieuws",
  crime: "crime and justice|courts|police|justice|kriminalität|polizei|faits divers|justicia|sucesos|cronaca nera|криминал|происшествия|法治|事件",
};

const TOPIC_OF = new Map<string, Topic>(TOPICS.flatMap((topic) => [topic, ...WORDS[topic].split("|")].map((word): [string, Topic] => [fold(word), topic])));

/** Categories that name one of our topics, as topics, with the publisher's word as the reason; at most three. */
export function topicsOf(categories: readonly FeedCategory[]): Reasoned<Topic>[] {
  const found = new Map<Topic, Reasoned<Topic>>();
  for (const { term, label } of categories) {
    for (const word of [label, term, ...term.split(/\s*[/>|:]\s*/)]) {
      const topic = word === null ? undefined : TOPIC_OF.get(fold(word));
      if (topic && !found.has(topic)) found.set(topic, { value: topic, reason: `The feed files it under “${(label ?? term).slice(0, 80)}”.`, origin: "source" });
    }
  }
  return [...found.values()].slice(0, 3);
}

const KINDS: [RegExp, Kind][] = [
  [/^(opinions?|op ?ed|commentary|commentisfree|columns?|columnists?|kommentare?|meinung|tribune|tribunes|opinión|opinião|opinioni|opinie|kolumnen?|мнения|мнение)$/, "opinion"],
  [/^(editorials?|leaders?|leitartikel|éditorial|éditos?|editoriales|editoriais)$/, "editorial"],
  [/^(sponsored|sponsored content|sponsored post|advertorials?|partner content|paid content|paid post|promoted|anzeige|publireportage|brand ?studio)$/, "sponsored"],
  [/^(analys[ie]s|explainers?|analyse|hintergrund|décryptage|análisis|análise|analisi)$/, "analysis"],
  [/^(press releases?|news releases?|pressemitteilung(en)?|communiqués? de presse|comunicado de prensa)$/, "press-release"],
  [/^(interviews?|entrevistas?|intervist[ae]|interviu)$/, "interview"],
  [/^((book|film|movie|music|album|game|product|tv)? ?reviews?|rezension(en)?|critiques?|reseñas?|recensioni?)$/, "review"],
  [/^(satire|humou?r|sátira|satira)$/, "satire"],
  [/^(live ?blogs?|liveticker|minute by minute|en direct|en vivo)$/, "live-blog"],
  [/^(corrections?|corrections and clarifications|errata|korrektur(en)?)$/, "correction"],
];

/** What kind of piece the feed states by a category, or by a word before its title; null where it states none. */
export function kindOf({ categories }: Pick<EntryDraft, "categories">, title: string): Reasoned<Kind> | null {
  for (const { term, label } of categories) {
    for (const word of [term, label]) {
      const found = word === null ? undefined : KINDS.find(([pattern]) => pattern.test(fold(word)));
      if (found) return { value: found[1], reason: `The feed files it under “${term.slice(0, 80)}”.`, origin: "source" };
    }
  }
  const prefix = /^\[?\(?\s*(sponsored|advertorial|anzeige|paid post|opinion|editorial|press release|correction)\s*[\])|:\u2013\u2014-]/i.exec(title)?.[1];
  const found = prefix === undefined ? undefined : KINDS.find(([pattern]) => pattern.test(fold(prefix)));
  return found ? { value: found[1], reason: `Its title begins with “${prefix}”.`, origin: "source" } : null;
}

function fold(word: string): string {
  return word.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}
