import { TOPICS, type Topic } from "@/lib/closed-lists";

/** Words by which publishers file what belongs to one of our topics, and parts of their addresses; a word of two topics is in neither. */
const WORDS: Record<Topic, string> = {
  world:
    "world news|international|international news|foreign|foreign affairs|global|middle east|europe|asia|africa|americas|asia pacific|welt|ausland|außenpolitik|monde|internationale|internacional|internazionale|esteri|mundo|mondo|buitenland|internasional|" +
    "utrikes|världen|verden|zagranica|ze świata|świat|svět|мир|в мире|мир и политика|світ|у світі|міжнародні|国际|國際|国際|海外|环球|全球|兩岸|국제|세계|世界|thế giới|quốc tế|dünya|العالم|دولي|عالمي|عربي ودولي|أخبار العالم|दुनिया|wereld|ukraine|ukraine war|russia ukraine war|israel gaza",
  politics:
    "political|us politics|uk politics|national politics|politik|innenpolitik|politique|política|politica|politiek|polityka|politika|inland|elections|election|government|congress|parliament|white house|élections|elecciones|eleições|elezioni|wahlen|" +
    "inrikes|innenriks|indenrigs|kraj|политика|власть|внутренняя политика|політика|влада|政治|时政|時政|政情|정치|chính trị|chinh tri|siyaset|gündem|السياسة|سياسة|राजनीति",
  business:
    "economy|economics|business news|companies|industry|money|personal finance|real estate|small business|retail|energy industry|wirtschaft|unternehmen|économie|economie|entreprises|economía|economia|empresas|negocios|negócios|emprendedores|imprese|aziende|" +
    "ekonomi|näringsliv|økonomi|gospodarka|biznes|firma|экономика|бизнес|економіка|бізнес|经济|經濟|経済|ビジネス|产业|產業|财经|財經|房产|경제|산업|기업|kinh tế|kinh te|kinh doanh|kinh doanh bất động sản|اقتصاد|الاقتصاد|أعمال|مال وأعمال|व्यापार",
  markets:
    "finance|financial markets|stocks|stock market|investing|investment|crypto|cryptocurrency|bitcoin|commodities|forex|börse|finanzen|geldanlage|bourse|finances|bolsa|borsa|finanza|mercados|mercati|finanzas|finanças|inversiones|beurs|financieel|" +
    "börsen|giełda|finanse|финансы|рынки|биржа|фінанси|股市|股票|金融|证券|證券|投資|投资|マーケット|株式|증권|금융|증시|chứng khoán|chung khoan|tài chính|finans|أسواق|أسهم|بورصة",
  technology:
    "tech|technology news|technologie|tecnología|tecnologia|digital|computing|software|hardware|gadgets|it|internet|cybersecurity|security tech|artificial intelligence|ai|mobile|gaming|apps|startups tech|technik|netzwelt|digitales|high tech|numérique|sciences et technologies|" +
    "tecnologías|informática|teknik|teknologi|technologia|nowe technologie|технологии|наука и техника|интернет|технології|科技|技术|技術|テクノロジー|ＩＴ|デジタル|互联网|互聯網|it 과학|it|테크|công nghệ|cong nghe|số hóa|teknoloji|bilim teknoloji|تكنولوجيا|تقنية|علوم وتكنولوجيا|sci tech|प्रौद्योगिकी",
  science:
    "sciences|science news|wissenschaft|wissen|forschung|ciencia|ciência|ciencias|scienza|scienze|wetenschap|space|astronomy|physics|biology|archaeology|paleontology|espace|vetenskap|vitenskap|videnskab|nauka|наука|космос|科学|科學|サイエンス|宇宙|과학|khoa học|khoa hoc|bilim|العلوم|علوم|فضاء|विज्ञान",
  climate:
    "environment|climate change|climate crisis|climate and environment|weather|energy transition|wildlife|sustainability|umwelt|klima|klimawandel|wetter|environnement|climat|planète|météo|medio ambiente|medioambiente|meio ambiente|ambiente|clima|sostenibilidad|tiempo|meteo|milieu|klimaat|weer|nature|natur|natuur|" +
    "miljö|miljø|klimat|väder|środowisko|pogoda|ekologia|экология|погода|климат|екологія|довкілля|клімат|环境|環境|气候|氣候|天气|天氣|気象|天気|환경|날씨|기후|môi trường|moi truong|thời tiết|çevre|hava durumu|بيئة|البيئة|مناخ|طقس|पर्यावरण",
  health:
    "healthcare|health news|medicine|medical|wellness|fitness|mental health|covid 19|covid|coronavirus|gesundheit|medizin|santé|salud|saúde|salute|sanità|gezondheid|zdrowie|hälsa|helse|sundhed|здоровье|медицина|здоров я|здоровя|健康|医疗|醫療|医療|保健|건강|의료|sức khỏe|suc khoe|sức khoẻ|sağlık|صحة|الصحة|صحة وطب|स्वास्थ्य",
  society:
    "education|religion|family|immigration|lifestyle|life|life and style|women|people and society|panorama|gesellschaft|leben|familie|bildung|karriere|société|éducation|vie quotidienne|famille|sociedad|educación|vida|sociedade|educação|società|scuola|famiglia|samenleving|maatschappij|onderwijs|" +
    "samhälle|samfunn|samfund|społeczeństwo|edukacja|религия|общество|образование|жизнь|семья|суспільство|освіта|життя|社会|社會|教育|生活|暮らし|사회|교육|생활|라이프|xã hội|xa hoi|giáo dục|giao duc|đời sống|doi song|gia đình|toplum|eğitim|yaşam|aile|مجتمع|المجتمع|تعليم|منوعات|أسرة|दुनिया समाज",
  culture:
    "arts|art|arts and culture|art and design|books|film|films|movies|music|theatre|theater|television|tv|tv and radio|tv shows|entertainment|entertainment and arts|literature|celebrity|celebrities|celebs|comics|style|fashion|stage|kultur|feuilleton|unterhaltung|kunst|bücher|promis|livres|cinéma|musique|médias|people|cultures|" +
    "cultura|cine|música|libros|entretenimiento|espectáculos|gente|televisión|cultura e spettacoli|spettacoli|spettacolo|libri|musica|cinema|cultuur|boeken|muziek|entretenimento|livros|filmes|nöje|underholdning|kultura|rozrywka|muzyka|książki|культура|шоу бизнес|кино|музыка|книги|искусство|шоубиз|文化|娱乐|娛樂|影视|影視|艺术|藝術|エンタメ|芸能|エンターテインメント|カルチャー|연예|문화|văn hóa|van hoa|giải trí|giai tri|phim|kültür|kültür sanat|magazin|sanat|ثقافة|الثقافة|فن|فنون|ثقافة وفن|मनोरंजन|musik",
  sport:
    "sports|sports news|football|soccer|basketball|tennis|cricket|rugby|rugby union|baseball|hockey|golf|boxing|formula 1|formula one|f1|motorsport|cycling|athletics|nba|nfl|mlb|nhl|premier league|champions league|olympics|world cup|fußball|fussball|bundesliga|formel 1|wintersport|foot|ligue 1|cyclisme|auto moto|" +
    "deporte|deportes|fútbol|futbol|baloncesto|motor|desporto|esporte|esportes|futebol|calcio|serie a|ciclismo|formula uno|voetbal|wielrennen|sportnieuws|schaatsen|idrott|fotboll|fotball|fodbold|piłka nożna|спорт|футбол|хоккей|теннис|хокей|体育|體育|运动|運動|足球|スポーツ|野球|サッカー|スポーツ総合|스포츠|야구|축구|thể thao|the thao|bóng đá|bong da|spor|basketbol|رياضة|الرياضة|كرة قدم|كرة القدم|खेल|クリケット",
  crime:
    "crime and justice|crime and courts|courts|law and order|true crime|police|justice|kriminalität|polizei|justiz|blaulicht|faits divers|police justice|justicia|sucesos|policiales|seguridad|cronaca nera|cronaca giudiziaria|giustizia|polícia|policial|segurança|justiça|misdaad|rechtbank|112|brott|krim|kryminalne|kronika kryminalna|" +
    "криминал|происшествия|преступность|кримінал|надзвичайні події|події|法治|事件|事件 事故|社會事件|社会新闻|警事|사건|사건사고|법원 검찰|pháp luật|phap luat|an ninh hình sự|asayiş|adliye|حوادث|جرائم|جريمة|अपराध",
};

const TOPIC_OF = topicsByWord();

function topicsByWord(): ReadonlyMap<string, Topic> {
  const found = new Map<string, Topic>();
  const twice = new Set<string>();
  for (const topic of TOPICS) {
    for (const word of [topic, ...WORDS[topic].split("|")].map(foldCategory)) {
      if ((found.get(word) ?? topic) !== topic) twice.add(word);
      found.set(word, topic);
    }
  }
  for (const word of twice) found.delete(word);
  return found;
}

/** What joins two words of a category: "Arts & Culture". */
const JOINED = /\s*[&+,·]\s*|\s+(?:and|und|et|y|e|en|og|och|ve|i|и|та|و)\s+|[与與和・]/u;

/** The topic that a publisher's category, or a part of an address, names, or the first of several joined ones does; null where none. */
export function topicOfCategory(word: string): Topic | null {
  const whole = TOPIC_OF.get(foldCategory(word));
  if (whole) return whole;
  for (const part of word.toLowerCase().replaceAll("-", " ").split(JOINED)) {
    const topic = TOPIC_OF.get(foldCategory(part));
    if (topic) return topic;
  }
  return null;
}

/** A category in the form in which two are the same: small letters and digits alone. */
export function foldCategory(word: string): string {
  return word.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}
