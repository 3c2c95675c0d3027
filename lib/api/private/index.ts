import { addingOperations } from "./adding";
import { labelOperations } from "./labels";
import { adminOperations } from "./admin";
import { adminOpmlOperations } from "./admin-opml";
import { fullTextOperations } from "./admin-full-text";
import { adminPaperOperations } from "./admin-paper";
import { belongingOperations } from "./belonging";
import { bookmarksOperations } from "./bookmarks";
import { commentsOperations } from "./comments";
import { feedOperations } from "./feeds";
import { followOperations } from "./follows";
import { houseOperations } from "./house";
import { lookOperations } from "./looks";
import { meOperations } from "./me";
import { moderationOperations } from "./moderation";
import { muteOperations } from "./mutes";
import type { PrivateOperation } from "./operation";
import { preferenceOperations } from "./preferences";
import { readingOperations } from "./reading";
import { sourceRuleOperations } from "./source-rules";
import { tokenOperations } from "./tokens";

/** Everything that the JSON interface does for one person, in the order of its documentation. */
export const privateOperations: readonly PrivateOperation[] = [
  meOperations, bookmarksOperations, readingOperations, followOperations, muteOperations, commentsOperations, preferenceOperations, moderationOperations, adminOperations, adminPaperOperations, sourceRuleOperations, fullTextOperations, adminOpmlOperations, addingOperations, labelOperations, belongingOperations, houseOperations, feedOperations, lookOperations, tokenOperations,
].flatMap((area) => Object.values<PrivateOperation>(area));
