import { about } from "./de/about";
import { account } from "./de/account";
import { article } from "./de/article";
import { counts } from "./de/counts";
import { dates } from "./de/dates";
import { labels } from "./de/labels";
import { layer } from "./de/layer";
import { lists } from "./de/lists";
import { notices } from "./de/notices";
import { reader } from "./de/reader";
import { saved } from "./de/saved";
import { settings } from "./de/settings";
import { shell } from "./de/shell";
import { site } from "./de/site";
import { source } from "./de/source";
import { story } from "./de/story";
import type { Messages } from "./en";

export const de: Messages = { about, account, article, counts, dates, labels, layer, lists, notices, reader, saved, settings, shell, site, source, story };
