import type { Kind } from "@/lib/closed-lists";

/**
 * What sources call each kind of piece: names of sections, categories and labels, folded as `foldName` folds them. In the
 * order in which they are believed where a name is said of two: what is paid for before all else.
 */
export const NAMES: Readonly<Partial<Record<Kind, string>>> = {
  sponsored:
    "sponsored|sponsored content|sponsored post|sponsored story|sponsored article|sponsor content|sponsored feature|advertorial|advertorials|partner content|partnered content|partner post|paid content|paid post|paid partnership|paid program|paid advertisement|paid for by|paid article|promoted|promoted content|promotion|promotional content|branded content|brand content|brandvoice|brand voice|brand studio|brandstudio|brandpost|brand post|native advertising|advertisement feature|advertising feature|ad feature|commercial feature|special advertising section|"
    + "anzeige|bezahlte anzeige|werbung|bezahlter inhalt|bezahlte partnerschaft|gesponsert|gesponserter inhalt|publireportage|paid post anzeige|anzeigensonderveröffentlichung|sonderveröffentlichung|"
    + "contenu sponsorisé|contenu partenaire|publi rédactionnel|publirédactionnel|publicommuniqué|publi communiqué|publireportages|article sponsorisé|sponsorisé|en partenariat commercial|"
    + "contenido patrocinado|patrocinado|publirreportaje|publicidad|contenido de marca|brandedcontent|contenido promocionado|remitido|publinota|"
    + "contenuto sponsorizzato|sponsorizzato|pubbliredazionale|publiredazionale|informazione pubblicitaria|messaggio pubblicitario|contenuto a pagamento|"
    + "conteúdo patrocinado|patrocinado por|publieditorial|conteúdo de marca|conteúdo publicitário|informe publicitário|especial publicitário|publicidade|"
    + "gesponsord|gesponsorde inhoud|advertentie|betaalde inhoud|partnerbijdrage|partnercontent|"
    + "annons|annonssamarbete|reklam|betald annons|i samarbete med|annonsinnehåll|annonse|annonsørinnhold|annoncørbetalt indhold|"
    + "materiał sponsorowany|artykuł sponsorowany|materiał partnera|materiał promocyjny|reklama|treść sponsorowana|"
    + "на правах рекламы|реклама|партнерский материал|партнёрский материал|спецпроект|рекламный материал|промо|на правах реклами|партнерський матеріал|"
    + "محتوى إعلاني|إعلان|إعلان مدفوع|محتوى برعاية|محتوى ممول|مادة إعلانية|برعاية|"
    + "广告|推广|赞助内容|品牌内容|软文|推广内容|商业推广|廣告|廣編特輯|贊助|广编特辑|"
    + "pr|広告|提供|記事広告|タイアップ|スポンサード|ad|pr記事|広告特集|広告企画|"
    + "광고|협찬|애드버토리얼|후원|브랜드콘텐츠|제휴콘텐츠|유료광고|"
    + "bài pr|quảng cáo|nội dung tài trợ|thông tin quảng cáo|tài trợ|tin tài trợ|"
    + "sponsorlu|sponsorlu içerik|ilan|reklam haber|tanıtım|bu bir ilandır",
  correction:
    "correction|corrections|correction notice|corrections and clarifications|corrections clarifications|clarification|clarifications|clarifications and corrections|for the record|errata|erratum|retraction|retractions|editors note correction|corrected|setting the record straight|"
    + "berichtigung|berichtigungen|korrektur|korrekturen|richtigstellung|gegendarstellung|in eigener sache korrektur|"
    + "rectificatif|rectificatifs|rectification|errata et précisions|mise au point|précision|"
    + "fe de errores|fe de erratas|rectificación|corrección|correcciones|aclaración|rettifica|rettifiche|errata corrige|errata|correzione|precisazione|erramos|correção|correções|esclarecimento|retificação|"
    + "rectificatie|correctie|correcties en aanvullingen|verbetering|rättelse|rättelser|rettelse|sprostowanie|sprostowania|korekta|поправка|исправление|уточнение|опровержение|виправлення|уточнення|спростування|تصحيح|تصويب|تنويه|"
    + "更正|更正声明|勘误|更正启事|更正啟事|訂正|お詫びと訂正|訂正とおわび|訂正とお詫び|おわび|정정|정정보도|바로잡습니다|반론보도|đính chính|düzeltme|tekzip",
  satire:
    "satire|satirical|humor satire|satire and humor|parody|spoof|die wahrheit satire|satirique|sátira|satira|сатира|هجاء|讽刺|諷刺|풍자|虚構新聞|mizah|trào phúng|parodie|satyra|satirisk",
  "press-release":
    "press release|press releases|news release|news releases|media release|media releases|press room release|company announcement|for immediate release|prnewswire|pr newswire|business wire|globe newswire|globenewswire|accesswire|press statement|"
    + "pressemitteilung|pressemitteilungen|presseinformation|medienmitteilung|medienmitteilungen|presseaussendung|pressemeldung|ad hoc|corporate news|"
    + "communiqué|communiqués|communiqué de presse|communiqués de presse|nota de prensa|notas de prensa|comunicado|comunicados|comunicado de prensa|comunicato|comunicato stampa|comunicati stampa|comunicado de imprensa|comunicados de imprensa|nota à imprensa|nota de imprensa|press release divulgação|"
    + "persbericht|persberichten|pressmeddelande|pressmeddelanden|pressemelding|pressemeddelelse|komunikat prasowy|informacja prasowa|пресс релиз|пресс релизы|пресрелиз|прес реліз|прес релізи|بيان صحفي|بيانات صحفية|"
    + "新闻稿|新聞稿|通稿|企业新闻稿|プレスリリース|ニュースリリース|보도자료|thông cáo báo chí|basın bülteni|basın açıklaması",
  "live-blog":
    "live|live blog|liveblog|live blogs|live updates|live coverage|as it happened|minute by minute|live ticker|liveticker|newsticker live|live ticker zum nachlesen|en direct|direct|suivez en direct|en vivo|en directo|minuto a minuto|última hora en directo|directo|in diretta|la diretta|diretta|diretta live|ao vivo|minuto a minuto ao vivo|tempo real|em direto|liveverslag|live verslag|liverapport|liverapportering|direktrapport|direkterapport|relacja na żywo|na żywo|relacja live|онлайн|онлайн трансляция|прямая трансляция|текстовая трансляция|хроника|текстова трансляція|наживо|مباشر|تغطية مباشرة|تغطية حية|لحظة بلحظة|直播|实时更新|文字直播|即时更新|速報ライブ|ライブ|실시간|생중계|속보 실시간|trực tiếp|tường thuật trực tiếp|canlı|canlı anlatım|canlı blog|dakika dakika",
  interview:
    "interview|interviews|the interview|q a|qa|q and a|q amp a|in conversation|in conversation with|conversation|conversations|10 questions|ten questions|five questions|exclusive interview|das interview|gespräch|im gespräch|entretien|entretiens|grand entretien|le grand entretien|entrevista|entrevistas|la entrevista|intervista|interviste|l intervista|intervju|intervjuer|intervjuet|interviewet|wywiad|wywiady|rozmowa|интервью|інтерв ю|розмова|حوار|حوارات|مقابلة|مقابلات|لقاء|专访|對話|对话|專訪|访谈|訪談|インタビュー|対談|聞く|인터뷰|대담|phỏng vấn|röportaj|söyleşi",
  editorial:
    "editorial|editorials|the editorial|our view|our opinion|leader|leaders|leading article|leader comment|editorial board|from the editorial board|opinion editorial board|the observer view|the guardian view|the times view|leitartikel|éditorial|édito|éditos|éditoriaux|l édito|l éditorial|editoriale|l editoriale|editoriales|editoriali|editoriais|hoofdredactioneel|hoofdredactioneel commentaar|commentaar van de redactie|ledare|ledarsidan|lederen|leder|artykuł wstępny|от редакции|передовица|від редакції|редакційна стаття|افتتاحية|كلمة الجريدة|رأي الجريدة|社评|社論|社论|本报评论员|社説|主張|사설|xã luận|başyazı",
  opinion:
    "opinion|opinions|opinion piece|op ed|oped|op eds|comment|commentary|commentaries|comment is free|commentisfree|column|columns|columnist|columnists|guest column|guest essay|guest opinion|viewpoint|viewpoints|point of view|perspective|perspectives|letter|letters|letter to the editor|letters to the editor|letters page|your letters|ideas|essay|essays|voices|blogs opinion|analysis opinion|opinion analysis|my view|first person|think piece|the case for|the case against|views|"
    + "kommentar|kommentare|meinung|meinungen|kolumne|kolumnen|gastbeitrag|gastbeiträge|gastkommentar|standpunkt|glosse|leserbrief|leserbriefe|essay und diskurs|"
    + "opinions et débats|tribune|tribunes|idées|débats|débat|chronique|chroniques|point de vue|points de vue|billet|courrier des lecteurs|carte blanche|libre opinion|"
    + "opinión|opinion columnistas|columna|columnas|columna de opinión|tribuna|tribunas|cartas al director|cartas|punto de vista|blogs|firmas|voces|"
    + "opinione|opinioni|l opinione|commenti|commento|il commento|la rubrica|editoriali e commenti|idee|lettere|lettera|"
    + "opinião|colunas|coluna|colunistas|colunista|artigo de opinião|artigos de opinião|cartas dos leitores|ponto de vista|crónica|"
    + "opinie|opinies|opinie en debat|columnisten|lezersbrieven|brieven|meningen|ingezonden|"
    + "debatt|debattartikel|krönika|krönikor|kolumn|insändare|åsikt|replik|kronikk|meninger|debat|kronik|"
    + "komentarz|komentarze|felieton|felietony|opinie i komentarze|publicystyka|list do redakcji|"
    + "мнение|мнения|колонка|колонки|комментарий|авторская колонка|точка зрения|колумнисты|думка|думки|погляд|погляди|блоги|авторська колонка|точка зору|"
    + "رأي|آراء|الرأي|مقالات|مقال|مقالات رأي|وجهة نظر|زاوية|أعمدة|كتاب وآراء|كتّاب|"
    + "评论|時評|时评|观点|觀點|快评|锐评|专栏|專欄|时事评论|点评|論壇|評論|投書|读者来信|意見|名家專欄|"
    + "オピニオン|コラム|論考|私の視点|視点|論壇|声|寄稿|論点|時評|"
    + "오피니언|칼럼|기고|시론|기자수첩|논단|독자투고|시평|"
    + "ý kiến|góc nhìn|bình luận|quan điểm|bạn đọc|diễn đàn|"
    + "köşe yazısı|köşe yazıları|köşe yazarı|yazarlar|görüş|yorum|okur mektubu",
  review:
    "review|reviews|book review|book reviews|film review|film reviews|movie review|movie reviews|music review|album review|album reviews|tv review|theatre review|theater review|game review|game reviews|restaurant review|restaurant reviews|concert review|product review|product reviews|art review|opera review|car review|tested|hands on review|first drive|rezension|rezensionen|buchkritik|filmkritik|kritik|kritiken|testbericht|testberichte|im test|konzertkritik|theaterkritik|"
    + "critique|critiques|critique cinéma|crítica|críticas|crítica de cine|crítica de libros|crítica de teatro|reseña|reseñas|recensione|recensioni|la recensione|resenha|resenhas|crítica de cinema|recensie|recensies|boekrecensie|filmrecensie|recension|recensioner|anmeldelse|anmeldelser|anmeldelsen|recenzja|recenzje|рецензия|рецензии|обзор|рецензія|рецензії|مراجعة|مراجعات|نقد|书评|影评|測評|评测|書評|影評|開箱|レビュー|映画評|劇評|리뷰|서평|영화평|đánh giá|điểm phim|điểm sách|inceleme|kitap eleştirisi|film eleştirisi|eleştiri",
  analysis:
    "analysis|analyses|news analysis|the analysis|explainer|explainers|explained|backgrounder|background|in depth analysis|big read|the big read|deep dive|news explainer|fact check|q amp a explained|the explainer|analyse|analysen|hintergrund|hintergründe|die analyse|news analyse|décryptage|décryptages|éclairage|l analyse|analyse politique|análisis|el análisis|claves|las claves|análise|análises|analisi|l analisi|approfondimento|achtergrond|analysera|bakgrund|analys|analyser|bakgrunn|baggrund|analiza|analizy|analitycznie|анализ|аналитика|разбор|аналіз|аналітика|пояснюємо|تحليل|تحليلات|تحليل إخباري|تقدير موقف|分析|深度分析|解读|解讀|深度解读|新闻分析|解説|ニュース解説|분석|해설|뉴스분석|phân tích|phân tích bình luận|analiz|haber analiz",
  "wire-copy":
    "wire|wires|wire copy|newswire|wire news|wire service|associated press|ap news wire|reuters wire|afp|agencia efe|agentur|agenturmeldung|dpa|dpa ticker|agences|dépêche|dépêches|depesza|agenzia|agencias|agências|teletipos",
  report:
    "reportage news|news report|straight news",
};

/** A name in the form in which `NAMES` has it. */
export function foldName(words: string): string {
  return words.normalize("NFC").toLowerCase().replace(/['’‘]s\b/g, "s").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}

/** The kind that each name stands for. */
export const KIND_OF_NAME: ReadonlyMap<string, Kind> = new Map(
  Object.entries(NAMES).toReversed().flatMap(([kind, names]) => names.split("|").map((name): [string, Kind] => [foldName(name), kind as Kind])),
);
