/** What classes and ids say of an element, in the words that sites use for their parts. */

const names = (words: string) => new RegExp(`(?:^|[ -])(?:${words.trim().replace(/\s+/g, "|")})(?=[ -]|$)`);

/** Parts that are never of the article, however long their text is. */
const SURE = names(`
  comments? comment-(?:list|section|thread|form|area|wrapper|container) commentlist disqus\\w* livefyre coral-talk fb-comments respond
  related\\w* recommend(?:ed|ations?)? recirc\\w* jp-relatedposts yarpp more-(?:from|stories|news|on|in|articles|posts) (?:also|read)-(?:read|like|also|more|next) see-also
  you-(?:may|might)\\w* most-(?:read|popular|viewed|shared|commented|recent) trending popular popular-posts up-next next-(?:article|story|post|up) previous-(?:article|story|post) post-navigation
  further-reading suggested\\w* latest-(?:news|stories|posts|articles) top-(?:stories|news) other-(?:news|stories|articles) teasers? teaser-list read-?more
  taboola\\w* outbrain\\w* revcontent mgid zergnet plista nativo dianomi
  ads? adverts? advertisements? advertising adsbygoogle adsense ad-(?:slot|unit|container|wrapper|box|block|banner|label|break) (?:dfp|gpt|leaderboard|mpu|skyscraper|billboard)(?:-ad)?
  newsletters?\\w* sign-?ups? subscribe subscription\\w* email-(?:capture|signup) mailing-list mc4wp\\w* paywall regwall
  shar(?:e|ing|ed|es|er|ebar|edaddy|ethis|e-?buttons?|e-?links?|e-?tools?|e-?icons?) social\\w* addthis\\w* addtoany\\w* a2a
  cookies? cookie-(?:banner|notice|consent) consent gdpr onetrust\\w* cmp modal popups? pop-up overlay lightbox interstitial
  breadcrumbs? breadcrumb-\\w+ pagination pager site-(?:header|footer|nav) skip-(?:link|to|nav)\\w* masthead
  visually-hidden visuallyhidden sr-only screen-reader\\w* assistive-text offscreen
  mw-editsection ambox navbox\\w* catlinks noprint
  donat(?:e|ion|ions) crowdfunding membership-box`);

/** Parts that mostly are not, but whose words also name other things. */
const LIKELY = names(`
  nav navbar navigation menu\\w* toolbar topbar sidebar side-bar sidebar\\w+ rail right-rail left-rail widgets? widget-\\w+ footer\\w* foot
  byline\\w* by-line author authors author-(?:info|bio|box|name|card|meta|details|profile|block|block-\\w+|wrap\\w*) (?:about|meta)-(?:the-)?author(?:s)? bio biography contributors? writer-\\w+
  timestamp time-stamp datetime date date-time pub-?date publish(?:ed)?-(?:date|time|on|at|info) post-date entry-date (?:post|entry|article|story|page|content|news)-meta meta meta-(?:data|info) metadata metabox info-?bar entry-footer post-footer article-footer entry-utility
  tags? tag-(?:list|cloud|links|container) tagged taglist topics? topic-(?:list|tags) categor(?:y|ies) cat-links keywords filed-under post-tags article-tags kicker eyebrow section-label
  reading-time read(?:ing)?-?time read-length word-?count
  copyright disclaimer print-(?:only|hide) no-?print tools article-tools story-tools utility utilities
  promos? promo\\w* promotions? promotional sponsor(?:ed|s|ship)? cta call-to-action callout-cta marketing banner\\w* affiliate shop shopping buy-\\w+ deals
  follow follow-\\w+ feedback rating ratings votes? voting poll survey quiz
  video-(?:list|playlist|carousel|recommend\\w*) playlist carousel\\w* slider swiper slick-\\w+
  login log-in register account user-menu search searchform search-(?:box|form|bar) contact-(?:us|form) print email\\w* rss
  toc table-of-contents jump-(?:links|to) notice alert-bar audio-player listen listen-\\w+ text-to-speech`);

const CAPTION = names(`caption\\w* \\w*caption credits? photo-?credit image-?credit img-?credit picture-?credit media-?credit photographer photo-?by image-(?:info|meta|source|description|attribution) photo-(?:info|meta|source) copyright-holder`);
const BODY = names(`(?:article|story|post|entry|news|content|page|blog|main|single|field)-?(?:body|content|text|copy|main)(?:-\\w+)* articlebody article__?body story-?text body-?copy body-?text rich-?text prose paywall-content article-paragraphs?`);

/** An id of more words than this, or with such small words, was made of a heading's. */
const MOST_ID_WORDS = 4;
const SMALL_WORD = /-(?:and|of|the|to|in|for|with|on|is|a|an|your|our|und|et|y)-/;

/** Classes and id of an element as words in lower case: `RelatedLinks_box` is `related-links-box`. */
export function nameOf(element: Element): string {
  const given = `${element.getAttribute("class") ?? ""} ${idOf(element)} ${element.getAttribute("data-component") ?? ""} ${element.getAttribute("data-testid") ?? ""}`;
  return given.length > 1000 ? "" : hyphenated(given);
}

const hyphenated = (given: string) => given.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().replace(/[_:/.]+/g, "-").replace(/-{2,}/g, "-").trim();

function idOf(element: Element): string {
  const id = element.getAttribute("id") ?? "";
  const words = hyphenated(id);
  return /^H[1-6]$/i.test(element.tagName) || words.split("-").length > MOST_ID_WORDS || SMALL_WORD.test(words) ? "" : id;
}

/** How sure its name makes it that an element is furniture. */
export function furnitureByName(name: string): "sure" | "likely" | null {
  if (name === "") return null;
  if (SURE.test(name)) return "sure";
  return LIKELY.test(name) ? "likely" : null;
}

/** Words by which a part says that it holds text, as the blocks that pages are built from do. */
export const namesText = (name: string) => /(?:^|[ -])(?:content|text|body|paragraphs?|editor|wysiwyg|rich|prose|markdown)(?=[ -]|$)/.test(name);
export const isPullQuoteName = (name: string) => /(?:^|[ -])pull-?(?:quotes?|out)/.test(name);
export const isCaptionName = (name: string) => name !== "" && CAPTION.test(name);
export const isBodyName = (name: string) => name !== "" && BODY.test(name);

const ROLES = new Set(["navigation", "complementary", "banner", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar", "tablist", "form", "status", "alert"]);

/** Whether an element says by its role that it is no part of an article. */
export const isFurnitureRole = (role: string | null) => role !== null && ROLES.has(role.trim().toLowerCase());
