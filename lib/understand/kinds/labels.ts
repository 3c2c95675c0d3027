import type { Kind } from "@/lib/closed-lists";
import type { Reading } from "./reading";
import type { KindInput, Sign } from "./types";
import { foldName, KIND_OF_NAME } from "./words/names";

/** A word that a piece puts before its title stands apart by one of these. */
const APART = /^\s*[[(【〔［「]\s*([^\])】〕］」]{2,40})\s*[\])】〕］」]|^([^:：|｜/–—.!?。]{2,45}?)\s*(?:[:：|｜]|\s[-–—]\s|\.\s)/u;
/** One behind it, as "... | Opinion" or "... - review". */
const BEHIND = /(?:\s[|–—-]\s|\s*[|｜]\s*|\s*[（(])([^|｜()（）–—:]{3,40}?)[)）]?\s*$/u;
/** Names that a title may begin with for other reasons: "Live: ..." is none of them, "Views: ..." is. */
const NOT_BEFORE_TITLE = /^(?:views|ideas|voices|background|hintergrund|blogs|letters?|perspectives?|wire|wires|direct|promotion|reklama|agentur|conversations?|essays?|idee|debate|debat|声|聞く|提供|retractions?|associated press|comments?|ilan)$/;
/** Names that only stand alone before a title where a space follows: "社説 ...", "Leitartikel ...". */
const SPACED = /^(社説|訂正|書評|解説|論説|社论|社評|私の視点|ad feature)[\s　]/u;
const LABEL = 8;
/** A bare "Advertisement" among the lines of a text marks a place for one more often than that the text is one. */
const SLOT = /^(?:anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|reklam|reklama|реклама|إعلان|广告|廣告|広告|광고|quảng cáo|ilan|ad|pr|提供|promoted|promotion|推广|後援|후원|advertisement)$/;
const SLOT_WEIGHT = 1.1;

/** What a piece calls itself: before or behind its title, in a line of its own at its head or end. */
export function signsOfLabels(input: KindInput, reading: Reading): Sign[] {
  const signs = [...titleLabels(input.title), ...headLines(reading)];
  if (input.sponsor) signs.push({ kind: "sponsored", signal: "sponsor", words: input.sponsor, where: "head", weight: LABEL });
  signs.push(...disclaimers(input, reading), ...bylines(input.byline ?? ""));
  return signs;
}

function kindOfLabel(words: string): Kind | undefined {
  const name = foldName(words);
  return NOT_BEFORE_TITLE.test(name) ? undefined : KIND_OF_NAME.get(name) ?? byFirstWords(name);
}

/** "Opinion by Jane Doe", "Kommentar von ...", "Tribune de ...", "Letters to ...": a name and who speaks. */
function byFirstWords(name: string): Kind | undefined {
  const found = /^(.{3,25}?) (?:by|von|de|di|del|van|av|of|par|por|z|от|від) .{3,}$/u.exec(name)?.[1];
  const kind = found === undefined ? undefined : KIND_OF_NAME.get(found);
  return kind === "opinion" || kind === "interview" || kind === "review" || kind === "analysis" || kind === "editorial" || (kind === "sponsored" && found !== "ad") ? kind : undefined;
}

function titleLabels(title: string): Sign[] {
  const sign = (kind: Kind, words: string, weight = LABEL): Sign => ({ kind, signal: "title-label", words: words.trim(), where: "title", weight });
  const whole = kindOfLabel(title);
  if (whole !== undefined && title.length < 50) return [sign(whole, title)];
  const before = APART.exec(title);
  const word = before?.[1] ?? before?.[2];
  const kind = word === undefined ? undefined : kindOfLabel(word);
  if (kind !== undefined && word !== undefined) return [sign(kind, word)];
  const spaced = SPACED.exec(title)?.[1];
  const spacedKind = spaced === undefined ? undefined : KIND_OF_NAME.get(foldName(spaced));
  if (spaced !== undefined && spacedKind) return [sign(spacedKind, spaced)];
  const behind = BEHIND.exec(title.slice(-60))?.[1];
  const last = behind === undefined ? undefined : kindOfLabel(behind);
  const lower = title.toLowerCase();
  return [
    ...(last !== undefined && behind !== undefined ? [sign(last, behind, LABEL - 3)] : []),
    ...TITLE_FORMS.flatMap(([kindOf, pattern, weight]) => {
      const found = pattern.exec(lower);
      return found ? [sign(kindOf, asWritten(title, lower, found).slice(0, 60), weight)] : [];
    }),
  ];
}

/** Forms that titles of a kind have and others have not. */
const TITLE_FORMS: readonly [Kind, RegExp, number][] = [
  ["interview", /\b(?:an? (?:interview|conversation) with|in conversation with|interview with (?!.*\b(?:removed|taken|off air|pulled|banned|blocked|censored)\b)|im gespräch mit|interview mit|entretien avec|interview (?:de|d’|d')|rencontre avec|entrevista (?:a|con|com)\b|intervista (?:a|ad|al|alla|con)\b|interview met|in gesprek met|intervju med|samtal med|rozmowa z|wywiad z|интервью с|беседа с|розмова з|حوار مع|مقابلة مع|phỏng vấn|ile (?:söyleşi|röportaj))/u, 3.4],
  ["interview", /^(?:专访|專訪|对话|對話)|に聞く|さんに聞く|インタビュー/u, 4],
  ["interview", /\binterviews (?!were|are|with)\b|\btalks to\b.{0,40}\babout\b/u, 1.3],
  ["interview", /\b(?:ten|10|five|5|twenty|20) questions (?:for|to|with)\b|^q ?& ?a\b/u, 3],
  ["editorial", /\b(?:our view on|the (?:guardian|observer|times|post|herald|globe|star|journal|monitor|independent|irish times|age) (?:view|recommendation|editorial|endorses)|’s recommendation:|our recommendation|this (?:newspaper’s|paper’s) view)/u, 4],
  ["live-blog", /\blive (?:updates|blog|coverage|reaction|ticker)\b|\bas it happened\b|\bminute[- ]by[- ]minute\b|[:–-] live\b(?! (?:music|show|concert|event))|\b(?:night|day) live\b|[-–:|]\s*live$/u, 4],
  ["live-blog", /\b(?:live-?ticker|live-?blog|newsblog)\b|\ben direct\b|\ben (?:directo|vivo)\b|\bminuto a minuto\b|\b(?:la|in) diretta\b|\bao vivo\b|\bem direto\b|\btempo real\b|\blive-?verslag\b|\bna żywo\b|онлайн-трансляция|текстовая трансляция|прямая трансляция|بث مباشر|تغطية مباشرة|لحظة بلحظة|直播|实时更新|실시간|\bcanlı (?:anlatım|blog|yayın)|tường thuật trực tiếp/u, 3.2],
  ["review", /\b(?:review|hands-on)\s*[:–—]|\bhands-on:|\b(?:film|book|album|theatre|theater|concert|restaurant|game|tv|opera|car|phone) review\b|\b(?:kritik zu|crítica de|reseña de|recensione di|critique de|recensie van|recension av|рецензия на)\b|书评|影评|書評|映画評|劇評/u, 3.4],
  ["review", /\b(?:album|book|film|game|wine|restaurant) of the (?:week|month)\b/u, 2.4],
  ["analysis", /^(?:explainer|explained|factbox|fact check|faktencheck)\b|\bexplained$|\b\d+ (?:takeaways|things to know)\b|\b(?:three|four|five|six|seven|ten) (?:takeaways|charts|things to know)\b|^(?:what (?:the|a|an|it)\b.{3,60}\bmeans?\b)|\bwhat it means\b|\bwhat (?:we|you need to) know\b|\bbehind the (?:numbers|figures|headlines)\b|\bwhat’s behind\b|что стоит за|что означает|\bwas (?:hinter|.{2,40} bedeutet)\b|\bce que (?:change|signifie|révèle|cache)\b|\bqué (?:significa|hay detrás)\b|\bpor qué\b.{5,80}$(?<!\?)|深度|解读|どうなる|なぜ.{2,30}(?:のか|か)$/u, 1.8],
  ["opinion", /^(?:dear |why (?:i|we) (?:am|are|have|still|no longer|love|hate|left|will|won’t|don’t|must|should|need)\b|why i’m\b|i (?:am|was|have|never|don’t|used)\b(?!.*[”"]))|\b(?:we need to talk about|it(?:’s| is) (?:high )?time (?:to|for|we)|stop (?:pretending|blaming|calling|telling)|let(?:’s| us) (?:be honest|stop|not)|the case (?:for|against)\b|in (?:defen[cs]e|praise) of|a (?:small |modest )?(?:defen[cs]e|plea|proposal) (?:of|for)|enough is enough|shame on|we (?:must|should|need to|can’t|cannot|deserve|owe)\b|is (?:right|wrong) about\b|deserves? better\b|who cares\b)/u, 2.6],
  ["opinion", /^(?:letters?|leserbriefe?|cartas|courrier)\s*[:：]|\bpor una?\b.{4,40}$|^(?:warum ich|schluss mit|hört auf|il faut|non,? |pour (?:une|un|en finir)|en finir avec|basta|hay que|laat |stop met|sluta |hör auf)|«\s?(?:il faut|nous devons)|\b(?:wir (?:müssen|brauchen|sollten)|es ist zeit|nous devons|debemos|dobbiamo|precisamos|нам нужн|пора |мы должны|нам не нуж|почему я|почему нам|чому я|чому ми|dlaczego ja)|别让|莫让|岂能|不能让|不能只靠|我们需要|해야 한다$|말라$/u, 2.2],
  ["correction", /^(?:editor[’']s note|an apology|apology|note to readers)\b.{0,40}(?:retract|correct|apolog|withdraw)|^(?:correction|corrected|clarification)\b/u, 5],
  ["sponsored", /^(?:sponsored|presented|brought to you|paid for|powered) by\b/u, LABEL],
  ["sponsored", /^in (?:partnership|collaboration|association) with\b.{2,40}[:|–-]/u, 4],
  ["press-release", /^for immediate release\b/u, LABEL],
  ["press-release", /\b(?:announces|announce) (?:first|second|third|fourth|its|the|new|launch|strategic|partnership|pricing|closing|completion|appointment|results|record|expansion|agreement|collaboration|positive|availability|general availability)\b|\breports (?:first|second|third|fourth|full|q\d).{0,30}results\b|\bnamed (?:a|as a|to) (?:leader|finalist|winner|one of)\b|\b(?:form|forms|enter|enters) (?:into )?strategic (?:partnership|alliance)\b|を発売$|を提供開始$|を開始$|\bgibt bekannt\b/u, 1.3],
  ["satire", /^(?:area|local) (?:man|woman|dad|mum|mom|couple|teen|teenager)\b|^(?:nation|report:? nation)[’']s\b|\bstudy finds .{3,50} (?:just|still|probably)\b|^(?:man|woman|commuter|couple|dad|homem|uomo|hombre|mann|frau) (?:who|che|que|der|die) /u, 1.7],
];

/** Lines that tell a reader what this is, at the head of a text or at its end. Where none of the words before a pattern stands it is not tried. */
const LINES = ([
  ["sponsored", "sponsor|paid|promot|adverti|commission|brought to you|presented by|supported|client|produced|written", /^(?:this (?:is an?|article is|article was|post is|post was|content is|content was|story is|story was|feature is|piece was) (?:an? )?(?:sponsored|paid|promoted|advertis|commission|brought to you|created (?:by|for|with) (?:an?|our) (?:advertis|sponsor|client)|produced (?:for|by|on behalf of|in (?:paid )?partnership)|written (?:by|for) (?:an? )?(?:advertis|sponsor|client)).{0,120}|(?:sponsored|paid for|presented|brought to you|supported and paid|powered) by [^,.\n]{2,60}[.:|]?(?=$|\s)|.{0,60}\b(?:sponsored (?:content|post|article|by)|paid (?:post|content|advertisement)|advertis(?:ement|ing) feature|advertorial)\b.{0,40})$/u, 6],
  ["sponsored", "sponsored|presented by|brought to you|paid |advert|ad feature|brandvoice|brand voice", /^(?:sponsored|presented|brought to you|paid for|powered) by [^,.\n]{2,40}\.\s|^(?:advertisement feature|advertising feature|advertorial|sponsored content|paid post|ad feature|brandvoice|brand voice)\s*[.:|–—-]/u, 6],
  ["sponsored", "zusammenarbeit|kooperation|gesponsert|bezahlt|werbung|sponsor|partenariat|proposé par|patrocinad|pagad|oferecid|produzido|offert|a pagamento|samenwerking|mogelijk gemaakt|betaald|betald|samarbete|współpracy|sponsorowany|при поддержке|реклам|erid:|совместно|birliği|reklam|赞助|推广|广告|提供|個人の感想|협찬|광고|제작비|tài trợ|برعاية|مدفوع|إعلاني", /(?:dieser (?:beitrag|artikel|text) (?:ist|wurde|entstand).{0,40}(?:in (?:bezahlter )?(?:zusammenarbeit|kooperation) mit|gesponsert|bezahlt|werbung)|enthält (?:bezahlte )?werbung|cet article (?:est|a été).{0,30}(?:sponsorisé|proposé par|rédigé (?:par|en partenariat)|réalisé en partenariat)|este (?:artículo|contenido|conteúdo|artigo|texto) (?:es|está|ha sido|foi|é).{0,30}(?:patrocinad|pagad|oferecid|produzido (?:por|para))|questo (?:articolo|contenuto) (?:è|e').{0,30}(?:sponsorizzat|offert|a pagamento)|(?:dit|deze) (?:artikel|bericht|advertorial|bijdrage) is .{0,40}(?:gesponsord|samenwerking met|mogelijk gemaakt|betaald)|(?:den här|denna) (?:artikel|annons) är .{0,30}(?:sponsrad|samarbete|betald)|artykuł (?:powstał we współpracy|sponsorowany)|материал (?:подготовлен при поддержке|подготовлен совместно|на правах рекламы)|реклама\.\s|\berid:|bu (?:içerik|haber|yazı) .{0,40}(?:iş ?birliği|sponsor|reklam)|本文(?:为|由).{0,20}(?:赞助|推广|广告)|^\s*提供[:：]|\s提供[:：]|※?個人の感想です|이 (?:기사|콘텐츠)는 .{0,30}(?:협찬|광고|제작비)|bài viết (?:được )?tài trợ|هذا (?:المحتوى|المقال) (?:برعاية|مدفوع|إعلاني))/mu, 4.2],
  ["sponsored", "samarbete|partnership|partenariat|colaboración|samenwerking", /(?:^i samarbete med [^.\n]{2,40}\.|^in (?:paid )?partnership with [^.\n]{2,40}\.|^en partenariat avec [^.\n]{2,40}\.|^en colaboración con [^.\n]{2,40}\.|^in samenwerking met [^.\n]{2,40}\.|(?:produced|created|written|published) in (?:paid |commercial )?partnership with)/mu, 2.6],
  ["sponsored", "commission|affiliate|provision", /\bwe (?:may )?(?:earn|receive) (?:an? )?(?:affiliate )?commission\b|\baffiliate links?\b|\bprovisionslinks?\b|\baffiliate-links?\b/u, 1.2],
  ["opinion", "comment|my view|my take|my opinion|评论|点评|評論|kommentar|opinion", /^(?:comment|commentary|my (?:view|take|opinion)|评论|点评|analysis ?\/ ?opinion|a commentary by .{3,40})\s*(?:[:：]|$)/mu, 5.5],
  ["satire", "satir|parod|сатира|纯属虚构|讽刺|虚構|풍자|humor|fiction", /\bthis (?:article|story|piece) is (?:satire|satirical|a work of (?:satire|fiction|parody))|\b(?:satire|satirical)\b.{0,40}\bnot (?:be )?(?:real|true|taken seriously)|^satire[.:]|dieser (?:artikel|beitrag) ist satire|cet article est (?:satirique|une parodie)|este (?:artículo|artigo|texto) es? (?:sátira|satírico|humor)|questo articolo è (?:satira|satirico)|это сатира|本文(?:纯属虚构|为讽刺)|これは虚構|이 기사는 풍자/u, 7],
  ["opinion", "expressed|author|writer|作者|gastbeit|meinung|propos|engage|autor|opinion|opiniones|мнени|الآراء|لا تعبر|筆者|필자|본지|bài viết|quan điểm|yazarın|opiniões", /\b(?:the )?(?:views?|opinions?) expressed\b.{0,60}\b(?:are|is|do|does|belong)\b.{0,60}\b(?:author|writer|own|not (?:necessarily )?(?:reflect|represent))|\bthe (?:author|writer) (?:is|was) (?:a|an|the) (?:former|professor|senior|economist|lawyer|fellow|director|member|columnist|teacher|historian)|仅代表作者|不代表本[报台网]|作者为|作者系|gastbeitr(?:ag|äge) (?:gibt|geben)|gibt (?:nicht (?:notwendigerweise|unbedingt) )?die meinung|meinung (?:des autors|der autorin)|les propos (?:tenus|exprimés) n[’']engagent|n[’']engagent que leur auteur|opinión (?:del|de la) autor|las opiniones (?:expresadas|vertidas)|le opinioni espresse|as opiniões expressas|мнение (?:автора|редакции) может не совпадать|мнение редакции|الآراء الواردة|لا تعبر بالضرورة|本文仅代表|筆者の個人的|필자의 (?:개인|견해)|본지의 (?:편집|견해)|bài viết thể hiện|quan điểm (?:riêng|cá nhân) của tác giả|yazarın (?:kişisel )?görüş/u, 5.5],
  ["interview", "interview|edited|as told to|gespräch|fragen|propos recueillis|entretien|聞き手|беседовал|интервью|rozmawia|حاور|أجرى|采访", /\b(?:this (?:interview|conversation) (?:has been|was) (?:edited|condensed|lightly)|edited (?:and condensed )?for (?:length|clarity|length and clarity)|as told to|das (?:gespräch|interview) führten?|die fragen stellten?|propos recueillis par|entretien réalisé|interview réalisée|intervjuad av)\b|（?聞き手[=＝・：]|聞き手・|беседовал[аи]?\b|интервью (?:взял|провёл|провела)|rozmawiał[a]?\b|حاوره|حاورته|أجرى الحوار|采访[：:]|（采访/u, 5],
  ["live-blog", "live|direct|seguí|contando|segui |acompanhe|онлайн|трансляци|刷新|تابعونا|we’ll bring|we'll bring|key events|latest updates|stay with us", /\b(?:welcome to our live coverage|this live (?:page|blog) (?:is|has)|live coverage (?:has )?ended|stay with us for (?:live|the latest)|we[’']ll bring you (?:more|the latest|all)|follow (?:our )?live|key events|latest updates)\b|bienvenue dans ce direct|suivez (?:notre|en) direct|seguí (?:en vivo|minuto)|así te lo estamos contando|segui (?:la diretta|gli aggiornamenti)|acompanhe (?:ao vivo|em tempo real)|следите за (?:нашим онлайном|трансляцией)|更多消息请刷新|تابعونا لحظة/u, 2.4],
  ["press-release", "release|mitteilung|communiqué|prensa|stampa|imprensa|persbericht|pressmedd|prasowa|пресс-|прес-|صحفي|新闻稿|新聞稿|プレスリリース|보도자료|bülteni|báo chí", /^\s*(?:for immediate release|pressemitteilung|medienmitteilung|communiqué de presse|nota de prensa|comunicado de prensa|comunicato stampa|comunicado de imprensa|nota à imprensa|persbericht|pressmeddelande|informacja prasowa|пресс-релиз|прес-реліз|بيان صحفي|新闻稿|新聞稿|プレスリリース|보도자료|basın bülteni|thông cáo báo chí|press release|news release|media release)\s*(?:[-–—:.|]|$)/mu, 5],
] as const satisfies readonly (readonly [Kind, string, RegExp, number])[]).map(([kind, needed, pattern, weight]) => ({ kind, needed: needed.split("|"), pattern, weight }));

const HEAD_LINES = 4;
const END_LINES = 5;
/** A line is looked at so far from its start, or its end: what tells what a piece is stands there. */
const LINE_START = 220;
const LINE_END = 300;

/** Lines of a text by where they stand; long ones only where they begin, or end. */
function outerLines(lines: readonly string[]): (readonly ["head" | "end", string])[] {
  const head = lines.slice(0, HEAD_LINES);
  // Of a text of few lines the ends of these were not looked at.
  const cut = lines.length <= HEAD_LINES ? head.filter((line) => line.length > LINE_START).map((line) => line.slice(LINE_START).slice(-LINE_END)) : [];
  const end = lines.slice(HEAD_LINES).slice(-END_LINES).map((line) => line.slice(-LINE_END));
  return [...head.map((line) => ["head", line.slice(0, LINE_START)] as const), ...[...cut, ...end].map((line) => ["end", line] as const)];
}

function headLines({ lines }: Reading): Sign[] {
  const outer = outerLines(lines);
  const signs: Sign[] = outer.slice(0, HEAD_LINES).flatMap(([place, line], at) => (place === "head" ? standingAlone(line, at) : []));
  const lower = outer.map(([, line]) => line.toLowerCase());
  const whole = lower.join("\n");
  for (const { kind, needed, pattern, weight } of LINES) {
    if (!needed.some((word) => whole.includes(word))) continue;
    for (const [at, line] of lower.entries()) {
      const found = pattern.exec(line);
      if (!found) continue;
      const [where, written] = outer[at] ?? ["head", line];
      signs.push({ kind, signal: kind === "opinion" ? "disclaimer" : "line", words: asWritten(written, line, found).trim().slice(0, 160), where, weight });
      break;
    }
  }
  return signs;
}

/** A name of a kind as a line of its own, or before the first sentence. */
function standingAlone(line: string, at: number): Sign[] {
  const sign = (kind: Kind, words: string, weight: number): Sign => ({ kind, signal: "line", words, where: "head", weight });
  if (line.length <= 45) {
    const name = foldName(line);
    const kind = NOT_BEFORE_TITLE.test(name) ? undefined : KIND_OF_NAME.get(name);
    if (kind !== undefined && kind !== "wire-copy") return [sign(kind, line, SLOT.test(name) ? SLOT_WEIGHT : at < 2 ? LABEL - 2 : 2)];
  }
  const first = at === 0 ? APART.exec(line) : null;
  const before = first?.[1] ?? first?.[2];
  const kind = before === undefined ? undefined : kindOfLabel(before);
  return before !== undefined && (kind === "sponsored" || kind === "press-release" || kind === "correction") ? [sign(kind, before, LABEL - 2)] : [];
}

/** What was found in lower case, as it is written. */
function asWritten(written: string, lower: string, found: RegExpExecArray): string {
  return written.length === lower.length ? written.slice(found.index, found.index + found[0].length) : found[0];
}

const OWN_VIEWS = /\b(?:author|writer|columnist|contributor)(?:['’]s|s['’])? (?:own|personal|alone)\b|\b(?:personal|own) (?:views?|opinions?)\b|\b(?:views?|opinions?) expressed\b.{0,80}\b(?:author|writer|own)\b|个人观点|仅代表作者|Meinung des Autors|opinión del autor/iu;
const PAID = /\b(?:sponsored|paid|advertis|press release|promotional)/iu;

function disclaimers({ disclaimer, text }: KindInput, { lines }: Reading): Sign[] {
  const line = disclaimer ?? lines.slice(-END_LINES).find((each) => /^(?:disclaimer|haftungsausschluss|免责声明|免責事項|avertissement|descargo)\s*[:：]/iu.test(each)) ?? null;
  if (line === null || text === null) return [];
  const own = OWN_VIEWS.exec(line.slice(0, 600));
  if (own) return [{ kind: "opinion", signal: "disclaimer", words: own[0], where: "disclaimer", weight: 6 }];
  const paid = PAID.exec(line.slice(0, 600));
  return paid ? [{ kind: "sponsored", signal: "disclaimer", words: line.slice(0, 120), where: "disclaimer", weight: 3 }] : [];
}

const BYLINES: readonly [Kind, RegExp, number][] = [
  ["editorial", /\b(?:the )?editorial board\b|^(?:the )?editors?$|^editorial$|^(?:die )?redaktion$|本报评论员|社説|논설위원/u, 5],
  ["sponsored", /\b(?:brand ?studio|partner content|sponsored|branded content|content studio|advertorial|brandvoice|paid post|contributed content)\b|^(?:anzeige|werbung|publireportage)$/u, 5],
  ["press-release", /^(?:press release|pr newswire|business wire|globe ?newswire|pressemitteilung|communiqué)$/u, 5],
  ["wire-copy", /^(?:by )?(?:reuters|associated press|the associated press|ap|afp|agence france[- ]presse|afp news|dpa|efe|agencia efe|ansa|lusa|agência lusa|tass|тасс|риа новости|интерфакс|xinhua|新华社|kyodo(?: news)?|共同通信|時事通信|yonhap|연합뉴스|press association|pa media|pti|ani|ians|upi|apa|sda|keystone-sda|belga|anp|tt|ntb|ritzau|pap|рейтер|ukrinform|укрінформ|anadolu(?: ajansı)?|aa|dha|رويترز|أ ف ب|وكالات|agencias|agenturen|agences|agenzie|agências|ttxvn|vna)(?: (?:staff|news agency|wire|finance))?$/u, 4],
];

function bylines(byline: string): Sign[] {
  if (byline === "" || byline.length > 120) return [];
  const lower = byline.trim().toLowerCase();
  return BYLINES.flatMap(([kind, pattern, weight]) => {
    const found = pattern.exec(lower);
    return found ? [{ kind, signal: "byline" as const, words: found[0], where: "byline" as const, weight }] : [];
  });
}
