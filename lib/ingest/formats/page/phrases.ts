import type { Run } from "./runs";

/** Words by which lines between and after paragraphs show that they are the site speaking and not the article. */

const starts = (...phrases: string[]) => new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${phrases.join("|")})(?![\\p{L}])`, "iu");
const whole = (...phrases: string[]) => new RegExp(`^[\\s\\p{P}\\p{S}\\d]*(?:${phrases.join("|")})[\\s\\p{P}\\p{S}\\d]*$`, "iu");

/** Openings of a line that leads elsewhere. A line of plain prose may open so too, so the line has to be a link or short. */
const LEADS_AWAY = starts(
  "read (?:more|also|next|full|the full|our|on|this|it here)", "also read", "read", "more", "more (?:on|from|about|news|stories|coverage|in)", "related(?: \\p{L}+){0,2}", "see also", "see more", "see", "watch(?: now| live| more| below| the| this)?", "listen(?: to)?", "learn more", "find out more", "click (?:here|to|on|through)",
  "continue reading", "keep reading", "don['’]t miss", "must read", "recommended", "you may (?:also )?like", "you might (?:also )?like", "up next", "next(?: up)?", "previous(?:ly)?", "in pictures", "gallery", "photos?", "video", "live", "opinion", "analysis", "explainer", "editor['’]s (?:picks?|choice)", "trending", "most read", "further reading", "view (?:more|all|gallery)", "visit", "for more", "follow", "join",
  "lesen sie (?:auch|mehr|hier)", "mehr (?:zum thema|dazu|lesen|von)", "auch interessant", "das könnte sie", "weiterlesen", "siehe auch", "(?:à|a) lire (?:aussi|également)", "lire (?:aussi|la suite|également)", "à lire", "voir aussi", "sur le même sujet", "en savoir plus", "lea? (?:también|más|tambien)", "te puede interesar", "ver más", "mira también", "leggi (?:anche|tutto)", "approfondi(?:sci|menti)", "leia (?:também|mais)", "saiba mais", "veja (?:também|mais)", "lees (?:ook|meer|verder)", "bekijk ook",
  "czytaj (?:też|także|więcej|również)", "zobacz (?:też|także|również)", "читайте (?:также|ещё|еще)", "смотрите также", "по теме", "подробнее", "läs (?:också|mer|även)", "les (?:også|mer)", "læs (?:også|mere)", "lue (?:myös|lisää)", "devamını oku", "ayrıca okuyun", "čtěte také", "přečtěte si", "olvassa el", "citește și", "διαβάστε (?:επίσης|ακόμη)",
  "اقرأ (?:أيضا|أيضًا|المزيد)", "相关(?:阅读|新闻|报道|文章)", "延伸阅读", "推荐阅读", "更多", "関連(?:記事|ニュース)", "あわせて読みたい", "続きを読む", "관련\\s?기사", "더 보기",
);

/** Openings of a request to the reader. */
const ASKS = starts(
  "sign up (?:for|to|here|now|today|below)", "sign up", "subscribe", "subscribe (?:to|now|today|here)", "get (?:the latest|our|all the|unlimited|more|breaking|daily|the day['’]s|alerts|email)", "follow (?:us|@|me|him|her|them|\\p{L}+ (?:\\p{L}+ )?on (?:twitter|facebook|instagram|x|linkedin|youtube|tiktok|threads|bluesky))", "like us on", "like (?:this|what)", "join (?:us|our|the conversation|the discussion)", "download (?:the|our)", "share (?:this|on|your|via|article|story)", "tweet(?: this)?", "pin it", "e-?mail (?:this|the author|us)", "print (?:this|article)?", "support (?:our|us|independent)", "become a (?:member|subscriber|supporter)", "donate", "register (?:now|here|to|for|free)", "log ?in (?:to|or)", "already a (?:subscriber|member)", "this (?:article|content|story|video) is (?:only available|for subscribers|reserved)", "create (?:a|your) (?:free )?account", "have a (?:tip|story|question|news tip)", "got a (?:tip|story)", "send (?:us )?(?:your )?(?:tips|news tips|feedback)", "contact (?:us|the (?:author|writer|reporter|editor))", "leave a (?:comment|reply)", "post a comment", "comment(?:s)? (?:on this|below|\\(\\d+\\))", "let us know", "tell us", "what do you think", "enter your email", "thank you for (?:subscribing|signing|reading|registering)", "thanks for (?:subscribing|signing up|reading)", "you can unsubscribe", "by (?:signing|subscribing|entering|clicking|submitting)", "stay (?:up to date|informed|tuned|in the loop|connected)", "start your (?:day|free)", "your browser", "please enable", "javascript (?:is|must)", "this video (?:is|can|file)", "we use cookies", "this site uses", "please (?:log|sign|subscribe|wait|whitelist|turn|try|note that comments)", "report (?:a|an) (?:typo|error|correction|problem)", "see something wrong", "comments (?:are|have been) (?:closed|disabled|turned off)", "view (?:comments|all comments|the discussion)", "add (?:a|your) comment", "(?:abonnieren|folgen) sie", "newsletter abonnieren", "melden sie sich", "jetzt (?:abonnieren|anmelden|registrieren)", "inscrivez-vous", "abonnez-vous", "suivez-nous", "partager (?:sur|cet)", "suscr[ií]b[ae]\\p{L}*", "regístr(?:ate|ese)", "síguenos", "compartir", "iscriviti", "seguici", "condividi", "assine", "inscreva-se", "siga(?:-nos)?", "compartilh\\p{L}*", "schrijf je in", "meld je aan", "deel (?:dit|op)", "подпис(?:аться|ывайтесь|ка)", "поделиться", "zapisz się", "udostępnij", "prenumerera", "订阅", "分享(?:到|至)?", "扫码", "关注(?:我们|公众号)", "シェア", "구독",
);

/** Lines that are furniture as a whole. */
const NOTICE = whole(
  "advertisements?(?: continue reading.*)?", "ad", "anzeige", "werbung", "publicit[éàe]", "pubblicità", "publicidade?", "reklam[ae]?", "реклама", "广告", "広告", "광고", "sponsored(?: content| by.*)?", "promoted(?: content)?", "story continues(?: below)?(?: advertisement)?", "article continues (?:below|after).*", "continue reading.*", "scroll (?:down )?(?:to|for).*", "loading\\p{P}*", "share", "share this.*", "shares?", "tweet", "facebook", "twitter", "linkedin", "pinterest", "whatsapp", "reddit", "e-?mail", "print", "copy link", "link copied.*", "save", "comments?", "no comments?(?: yet)?", "reply", "close", "skip(?: ad.*| to .*)?", "play(?: video)?", "pause", "mute", "fullscreen", "replay", "next", "previous", "back to top", "top", "menu", "search", "home", "news", "more", "show more", "load more", "view more", "see all", "image \\d+ of \\d+", "\\d+ of \\d+", "\\d+ ?/ ?\\d+", "hide caption", "toggle caption", "enlarge(?: (?:this )?image)?", "expand", "image (?:copyright|caption|source|credit).{0,80}", "media (?:caption|playback).{0,80}", "getty images?", "reuters", "afp", "ap", "shutterstock", "istock.{0,20}", "all rights reserved.*", "mehr", "teilen", "drucken", "partager", "imprimer", "compartir", "imprimir", "condividi", "stampa", "delen", "收藏", "打印", "字号", "评论",
  "topics?", "tags?", "related", "about the author", "the author", "updated", "published", "written by", "image", "photo", "video", "live", "breaking(?: news)?", "exclusive", "opinion", "premium", "subscribers? only", "sponsor", "font size.*", "text size.*", "listen(?: to (?:this )?(?:article|story))?", "\\d+ min(?:ute)?s?(?: read)?", "\\d+ comments?", "\\d+ shares?", "\\d+ views?", "\\d+ likes?",
);

/** Openings of a line of labels, rights or credits. */
const LABELS = starts(
  "tags? ?:", "topics? ?:", "filed under", "posted (?:in|under|by|on|at)", "categor(?:y|ies) ?:", "keywords? ?:", "more (?:on|about) ?:", "in this article ?:", "labels ?:", "themen ?:", "schlagw(?:ort|örter|orte)", "mots[- ]clés", "etiquetas ?:", "temas? ?:", "标签", "关键词", "责任编辑", "编辑[:：]", "来源[:：]",
  "(?:photo|image|picture|foto|photograph|video|illustration|graphic|bild)s?(?: credit| courtesy| source| by| via| from|graf|quelle)? ?[:/|]", "(?:photo|image|picture|photograph|illustration)s? (?:credit|courtesy|by|via)", "credit ?:", "file (?:photo|image|picture) ?[:.]", "image (?:copyright|caption|source)", "copyright", "©", "\\(c\\) \\d{4}", "all rights reserved", "first published", "last (?:updated|modified)", "published ?:", "updated ?:", "this (?:article|story|post|piece) (?:was )?(?:originally|first) (?:appeared|published)", "originally published", "with (?:afp|reuters|ap) inputs", "source ?:",
);

/** Headings over a list of other articles, or over what follows an article. */
const CLOSING_HEADING = whole(
  "related(?: \\p{L}+){0,3}", "more (?:from|on|in|like|stories|news|articles|posts|coverage|about)(?: .{0,40})?", "more", "read (?:more|next|also|on)(?: .{0,30})?", "also read", "see also", "recommended(?: .{0,30})?", "you (?:may|might) (?:also )?(?:like|be interested in|enjoy).{0,20}", "what to read next", "up next", "trending(?: .{0,20})?", "most (?:read|popular|viewed|shared|commented)(?: .{0,20})?", "popular(?: .{0,20})?", "latest(?: .{0,20})?", "top stories", "top news", "other (?:news|stories|articles|posts)(?: .{0,20})?", "don['’]t miss", "further reading", "editor['’]?s['’]? (?:picks?|choice)", "in case you missed it", "from (?:around )?the web", "around the web", "sponsored(?: .{0,20})?", "promoted(?: .{0,20})?", "paid content", "comments?(?: \\(\\d+\\))?", "\\d+ (?:comments?|responses?|replies|thoughts?)(?: .{0,60})?", "leave a (?:comment|reply)", "join the (?:conversation|discussion)", "about (?:the )?(?:author|writer)s?", "author(?:s)?", "share(?: this)?(?: .{0,20})?", "share (?:and|&) .*", "follow(?: us)?(?: .{0,20})?", "subscribe(?: .{0,30})?", "newsletter(?:s)?(?: .{0,30})?", "sign up(?: .{0,40})?", "tags?", "topics?", "filed under.*", "contact(?: us)?", "advertisement",
  "mehr zum thema", "mehr(?: .{0,30})?", "das könnte sie.*", "auch interessant", "lesen sie auch", "verwandte .*", "kommentare?", "sur le même (?:sujet|thème)", "à lire (?:aussi|également)", "lire aussi", "voir aussi", "commentaires?", "articles liés", "más (?:noticias|sobre|leídas?|leído)(?: .{0,30})?", "te puede interesar", "también te puede.*", "noticias relacionadas", "temas", "comentarios", "leggi anche", "potrebbe interessarti.*", "articoli correlati", "commenti", "leia (?:também|mais)", "veja também", "comentários", "lees ook", "meer over.*", "reacties", "читайте также", "по теме", "комментарии", "czytaj także", "zobacz także", "komentarze", "läs (?:också|mer)", "les også", "læs også", "相关(?:阅读|新闻|文章|报道)", "推荐阅读", "延伸阅读", "热门.*", "最新.*", "评论", "関連記事", "おすすめ.*", "コメント", "관련\\s?기사", "댓글",
);

/** "IN PICTURES: ", "MORE SPORT: " before a link. */
const CAPITALS = /^\p{Lu}[\p{Lu}\s’'&-]{2,30}:\s/u;
const MOST_WORDS = 40;

/** Why a run is not of its article, or null; `linked` is the share of it that is a link. */
export function boilerplateOf(run: Run): "leads away" | "asks" | "notice" | "label" | null {
  if (run.words > MOST_WORDS || run.letters > 400 || run.kind === "code") return null;
  if (run.words === 0 && run.kind !== "cell") return "notice";
  const text = run.text.slice(0, 400);
  const linked = run.linked / Math.max(1, run.letters);
  if (NOTICE.test(text)) return run.kind === "heading" && run.words > 1 ? null : "notice";
  if (linked > 0.5 && CAPITALS.test(text)) return "leads away";
  if (LEADS_AWAY.test(text) && (linked > (/[.。]$/.test(text) ? 0.8 : 0.5) || (linked > 0.2 && /^[^.!?]{3,40}:/.test(text)))) return "leads away";
  if (run.kind === "heading") return null;
  if (ASKS.test(text) && (run.words <= 25 || linked > 0.2)) return "asks";
  if (LABELS.test(text) && run.words <= 30) return "label";
  return null;
}

/** Whether a heading opens what follows an article rather than a part of it. */
export const closesArticle = (heading: string) => heading.length < 90 && CLOSING_HEADING.test(heading);
