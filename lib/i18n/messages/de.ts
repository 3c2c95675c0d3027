import { about } from "./de/about";
import { account } from "./de/account";
import { article } from "./de/article";
import { counts } from "./de/counts";
import { dates } from "./de/dates";
import { labels } from "./de/labels";
import { lists } from "./de/lists";
import { notices } from "./de/notices";
import { saved } from "./de/saved";
import { shell } from "./de/shell";
import { site } from "./de/site";
import { source } from "./de/source";
import { story } from "./de/story";
import type { Messages } from "./en";

export const de: Messages = { about, account, article, counts, dates, labels, lists, notices, saved, shell, site, source, story };
