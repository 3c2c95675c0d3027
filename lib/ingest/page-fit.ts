import type { LinkedData } from "./formats/linked-data";
import { words } from "./words";

/** What is compared of a feed's entry and of what its page gave. Texts are plain; `around` is everything that the page shows, its article among it. */
export type FeedSide = { url: string; title: string; titleDerived: boolean; text: string };
export type PageSide = { url: string; title: string | null; standfirst: string | null; text: string; data: LinkedData | null; around: string };

/** Letters from which a text may hold words of notices without being one. */
const NO_NOTICE = 1500;
/** How much more a page has to give than its feed. */
const LEAST_GAIN = 1.1;
/** Share of the words of a title, or of a summary, that its page has to hold. */
const LEAST_SHARED = { title: 0.6, summary: 0.55 };
const FEWEST_WORDS = { title: 2, summary: 8 };

/** Titles of what servers show instead of an article. */
const NO_ARTICLE = new RegExp(
  "^\\W*(?:error\\W*)?(?:(?:404|403|410|500|502|503)\\b|(?:page|article|content|file|story) (?:is )?(?:not found|cannot be found|no longer|unavailable|does ?n[o']t exist)|not found|access denied|forbidden|just a moment|attention required|"
  + "are you a (?:robot|human)|robot check|captcha|security check|verify(?:ing)? (?:that )?you|checking your browser|please wait|log ?in|sign ?in|sign ?up|register|subscri(?:be|ption)|before you continue|cookies?(?: consent| settings| policy)?|consent|privacy|service unavailable|bad gateway|"
  + "under (?:construction|maintenance)|site (?:is )?(?:under|down)|oops|seite nicht gefunden|anmelden|einloggen|zustimmung|page (?:non trouv|introuvable)|connexion|p[aá]gina no encontrada|pagina non trovata|p[áa]gina n[ãa]o encontrada|pagina niet gevonden|страница не найдена|页面不存在|ページが見つかりません)",
  "iu",
);

/** Words of walls: they keep a text from whoever reads the page. */
const WALL = new RegExp(
  "to continue reading|continue reading (?:with|by)|(?:subscribe|sign up|register|log ?in|sign ?in)(?: now)? (?:to|and) (?:read|continue|access|unlock|view|see)|(?:this|the) (?:article|content|story) is (?:for|available to|reserved for|exclusive to|only)|unlock (?:this|the full) |for (?:paying )?subscribers only|you have (?:reached|read) your|free articles? (?:left|remaining|this month)|start your (?:free )?trial|"
  + "weiterlesen mit|jetzt (?:abonnieren|registrieren|testen)|nur für abonnent|mit (?:einem )?abo|réservé aux abonnés|abonnez-vous pour|la suite est réservée|su[sc]+r[ií]b(?:ete|ase) para|solo para suscriptores|contenuto riservato|riservato agli abbonati|conteúdo exclusivo para assinantes|exclusivo para assinantes|alleen voor abonnees|для подписчиков|tylko dla (?:subskrybentów|prenumeratorów)|登录后|付费阅读|有料会員|会員限定",
  "iu",
);
/** Words of consent, of checks for robots, and of pages that need scripts. */
const NOTICE = new RegExp(
  "(?:we|our partners|we and our) [^.]{0,80}cookies|accept (?:all )?cookies|cookie (?:settings|preferences|policy)|your (?:privacy|consent) (?:matters|choices|is important)|manage (?:your )?(?:consent|preferences)|(?:enable|requires?|turn on|activate) javascript|javascript (?:is )?(?:disabled|required)|unusual traffic|verify (?:that )?you are (?:a )?human|ad ?blocker|"
  + "wir (?:und unsere partner )?[^.]{0,60}cookies|alle akzeptieren|nous (?:et nos partenaires )?[^.]{0,60}cookies|tout accepter|utilizamos cookies|aceptar todo|utilizziamo i? ?cookie|accetta tutto|мы используем (?:файлы )?cookie",
  "iu",
);

const WALLED = "The page shows no more than its beginning and asks readers to subscribe or to sign in.";
const NOTICED = "The page shows a notice about cookies, scripts or robots instead of the article.";
/** Letters of a page that are looked through for notices. */
const MOST_READ = 200_000;

/**
 * Why what a page gave is not put in the place of its feed's text: it is another thing, a notice, or no more than the feed
 * gives. In words for the owner; null where the page's text is better.
 */
export function whyNotTaken(feed: FeedSide, page: PageSide): string | null {
  if (isFrontPage(page.url) && !isFrontPage(feed.url)) return "The address leads to the front page of the site, not to the article.";
  if (page.title !== null && NO_ARTICLE.test(page.title) && !NO_ARTICLE.test(feed.title)) return `The page is no article: it calls itself “${page.title.slice(0, 80)}”.`;
  const short = page.text.length < NO_NOTICE;
  if (WALL.test(short ? page.around : page.text.slice(-400)) && (short || page.text.length < feed.text.length * 2)) return WALLED;
  if (isPaid(page.data) && short) return "The page says that its article is not free to read, and gives little of it.";
  if (short && NOTICE.test(page.text)) return NOTICED;
  if (page.text.length < feed.text.length * LEAST_GAIN) return `The page gives no more than the feed: ${page.text.length} letters, and the feed ${feed.text.length}.`;
  if (!fits(feed, page)) return "The page speaks of something else: it has neither the words of the title nor those of the summary.";
  return null;
}

/** What a page says that holds no article: that it is for subscribers, or wants something first. In words, or null. */
export function noticeIn(around: string): string | null {
  const words = around.slice(0, MOST_READ);
  if (WALL.test(words)) return WALLED;
  return NOTICE.test(words) ? NOTICED : null;
}

function isFrontPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return search === "" && /^\/(?:index\.\w+|home\/?|[a-z]{2}\/?)?$/i.test(pathname);
}

/** Whether its linked data says that the article costs something (schema.org `isAccessibleForFree`). */
function isPaid(data: LinkedData | null): boolean {
  return /^false$/i.test(String(data?.["isAccessibleForFree"] ?? ""));
}

/** Whether a page holds the words of its entry's title, or those of the summary. What is too short to tell speaks for nothing. */
function fits(feed: FeedSide, page: PageSide): boolean {
  const title = feed.titleDerived ? [] : telling(feed.title);
  const summary = telling(feed.text);
  const heads = new Set(words(`${page.title ?? ""} ${page.standfirst ?? ""} ${page.text.slice(0, 600)}`));
  const all = new Set(words(`${page.title ?? ""} ${page.standfirst ?? ""} ${page.text}`));
  const share = (wanted: readonly string[], found: ReadonlySet<string>) => wanted.filter((word) => found.has(word)).length / wanted.length;
  const asked = [title.length >= FEWEST_WORDS.title ? share(title, heads) >= LEAST_SHARED.title : null, summary.length >= FEWEST_WORDS.summary ? share(summary, all) >= LEAST_SHARED.summary : null];
  return asked.includes(true) || !asked.includes(false);
}

/** Different words of a text that say something: in scripts without spaces each character. */
function telling(text: string): string[] {
  return [...new Set(words(text))].filter((word) => word.length >= 4 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u.test(word));
}
