import { about } from "./en/about";
import { account } from "./en/account";
import { adding } from "./en/adding";
import { adminFeeds } from "./en/admin-feeds";
import { adminFullText } from "./en/admin-full-text";
import { adminHouse } from "./en/admin-house";
import { adminLists } from "./en/admin-lists";
import { adminOpml } from "./en/admin-opml";
import { adminPaper } from "./en/admin-paper";
import { adminTopics } from "./en/admin-topics";
import { answers } from "./en/answers";
import { article } from "./en/article";
import { belonging } from "./en/belonging";
import { commenting } from "./en/commenting";
import { counts } from "./en/counts";
import { dates } from "./en/dates";
import { discussion } from "./en/discussion";
import { fetching } from "./en/fetching";
import { desk } from "./en/desk";
import { labels } from "./en/labels";
import { labelling } from "./en/labelling";
import { layer } from "./en/layer";
import { lists } from "./en/lists";
import { log } from "./en/log";
import { looks } from "./en/looks";
import { mails } from "./en/mails";
import { notices } from "./en/notices";
import { player } from "./en/player";
import { ranking } from "./en/ranking";
import { reader } from "./en/reader";
import { reading } from "./en/reading";
import { person } from "./en/person";
import { saved } from "./en/saved";
import { search } from "./en/search";
import { settings } from "./en/settings";
import { shell } from "./en/shell";
import { source } from "./en/source";
import { sourceReport } from "./en/source-report";
import { sourceRules } from "./en/source-rules";
import { story } from "./en/story";
import { suggesting } from "./en/suggesting";
import { talk } from "./en/talk";

/** Everything the paper itself says, in English: the shape that every other language has to have. */
export const en = { about, account, adding, adminFeeds, adminFullText, adminHouse, adminLists, adminOpml, adminPaper, adminTopics, answers, article, belonging, commenting, counts, dates, desk, discussion, fetching, labelling, labels, layer, lists, log, looks, mails, notices, person, player, ranking, reader, reading, saved, search, settings, shell, source, sourceReport, sourceRules, story, suggesting, talk };

/** The words of the interface in one language. */
export type Messages = typeof en;
