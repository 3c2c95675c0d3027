import { z } from "zod";
import { invitationList, mailList, peopleList } from "@/lib/accounts/queries/lists";
import {
  admissionSchema, apiTokenSchema, apiTokensSchema, endedSessionsSchema, madeApiTokenSchema, madeInvitationSchema, meSchema, newApiTokenSchema, newInvitationSchema, roleSchema,
} from "@/lib/accounts/schema";
import { articleListSchema, articleSchema, articleSummarySchema, enclosureSchema, findingSchema, pageLinksSchema, pictureSchema, printingSchema, provenanceSchema, sourceChipSchema, storyChipSchema, topicChipSchema } from "@/lib/articles/schema";
import { articleList } from "@/lib/articles/queries/lists";
import { articleChangeMadeSchema, articleChangesSchema, changedPartSchema } from "@/lib/articles/schema/changes";
import { articleVersionSchema, rewrittenArticleSchema, rewrittenListSchema } from "@/lib/articles/schema/versions";
import { articleChangeSchema } from "@/lib/articles/schema/correction";
import { deskArticleSchema } from "@/lib/articles/schema/desk";
import { bulkBodySchema, changedSchema, importedSchema, listBodySchema, namedListSchema, namedListsSchema, saveBodySchema, savedItemSchema, savedPageSchema, savedStateSchema, savedValuesSchema, undoBodySchema, unsavedSchema } from "@/lib/bookmarks/schema";
import {
  commentInContextSchema, commentListSchema, commentSchema, commentTextSchema, flagBodySchema, flaggedSchema, followBodySchema, followedSchema,
  hiddenSchema, inboxNoticeSchema, inboxReadSchema, inboxSchema, liveBegunSchema, liveCommentsSchema, liveVotesSchema, mineOnSchema, mineSchema, newCommentSchema,
  ownCommentSchema, ownCommentsSchema, postedSchema, previewSchema, readInboxSchema, votedSchema,
} from "@/lib/comments/schema";
import { importList } from "@/lib/documents/queries/lists";
import { deskReportSchema, uploadSchema } from "@/lib/documents/schema";
import { addBodySchema, addedFeedsSchema, feedSearchSchema, foundFeedSchema, lookBodySchema } from "@/lib/sources/schema/feeds";
import { disputeList } from "@/lib/labels/queries/lists";
import { deskDisputeSchema, disputeArticleSchema, disputedSchema, disputeSourceSchema, overruleSchema, ownDisputesSchema, upholdSchema } from "@/lib/labels/schema";
import { proposalList } from "@/lib/stories/queries/proposals";
import { declineProposalSchema, mergeBodySchema, partBodySchema, placeBodySchema, proposedSchema, proposeSchema, storyActSchema, undoneActSchema } from "@/lib/stories/schema/belonging";
import { suggestionList } from "@/lib/suggestions/queries/lists";
import { declineSchema, suggestBodySchema, suggestedSchema, takeSchema } from "@/lib/suggestions/schema";
import { followListSchema, followSchema, forYouSchema } from "@/lib/follows/schema";
import { announcementList } from "@/lib/house/queries/announcements";
import { announcedSchema, newAnnouncementSchema } from "@/lib/house/schema/announcements";
import { jobList } from "@/lib/house/queries/jobs";
import { askedSchema, jobActSchema, runTaskSchema, tasksSchema } from "@/lib/house/schema/jobs";
import { overviewSchema } from "@/lib/house/schema/overview";
import { settingsChangeSchema, settingsSchema } from "@/lib/house/schema/settings";
import { problemSchema } from "@/lib/http/problem";
import { actedSchema, appealDecisionSchema, decidedSchema, decisionSchema, deskAppealsSchema, deskCommentSchema, deskPersonSchema, loggedActSchema, loggedActsSchema, personActSchema, queueCountsSchema, queueSchema } from "@/lib/moderation/schema";
import { actList, appealList, commentList } from "@/lib/moderation/queries/lists";
import { muteListSchema, mutePreviewSchema, muteSchema, newMuteSchema } from "@/lib/mutes/schema";
import { fillPreferencesSchema, preferencesPatchSchema, preferencesSchema } from "@/lib/preferences/schema";
import { articleStateSchema, historySchema, markBeforeSchema, markedBeforeSchema, readingSchema, recordReadingSchema, stateSchema, wipedSchema } from "@/lib/reading/schema";
import { playedListSchema, playedSchema, recordPlayedSchema } from "@/lib/reading/schema/played";
import { putRulesSchema, ruleListSchema, rulePlanAskedSchema, rulePlanSchema, ruleRunSchema, ruleRunsSchema, ruleSetSchema, ruleTrialSchema, trialSchema } from "@/lib/source-rules/schema";
import { searchHitSchema, searchPassageSchema, searchResultSchema, searchStorySchema, suggestionsSchema } from "@/lib/search/schema";
import { sourceListSchema, sourceSchema } from "@/lib/sources/schema";
import { sourceList } from "@/lib/sources/queries/lists";
import { deskSourceSchema, newSourceSchema, sourceEditSchema, sourceGoneSchema } from "@/lib/sources/schema/desk";
import { controlPeriodSchema, sourceFiguresSchema, sourceReportSchema } from "@/lib/sources/schema/report";
import { chosenFeedsSchema, feedListEntrySchema, feedListPageSchema, feedListSchema, starterChoiceSchema, starterFeedSchema, starterListSchema } from "@/lib/sources/schema/feed-lists";
import { fullTextEditSchema, fullTextSchema, pageResultSchema, readAgainSchema, selectorsSchema, triedPageSchema, tryPageSchema } from "@/lib/sources/schema/full-text";
import { feedList } from "@/lib/sources/queries/feeds";
import { deskFeedSchema, feedActSchema, feedBulkDoneSchema, feedBulkSchema, feedEditSchema, feedGoneSchema, feedMoveSchema, testAskedSchema, testStateSchema } from "@/lib/sources/schema/feed-desk";
import { feedLookSchema } from "@/lib/sources/schema/look";
import { frontSchema, hereSchema, originSchema, storyComparisonSchema, storyListSchema, storySchema, storySummarySchema } from "@/lib/stories/schema";
import { topicListSchema, topicSchema } from "@/lib/topics/schema";
import type { JsonSchema } from "./types";

/** What is answered, by its name in the document. */
const ANSWERED = {
  ArticleList: articleListSchema, ArticleSummary: articleSummarySchema, Enclosure: enclosureSchema, Article: articleSchema, Printing: printingSchema, ArticleChanges: articleChangesSchema, ArticleChangeMade: articleChangeMadeSchema, ChangedPart: changedPartSchema, ArticleVersion: articleVersionSchema, RewrittenList: rewrittenListSchema, RewrittenArticle: rewrittenArticleSchema, Picture: pictureSchema,
  SourceChip: sourceChipSchema, TopicChip: topicChipSchema, StoryChip: storyChipSchema, Provenance: provenanceSchema, Finding: findingSchema, PageLinks: pageLinksSchema,
  StoryList: storyListSchema, StorySummary: storySummarySchema, Story: storySchema, StoryComparison: storyComparisonSchema, FrontPage: frontSchema, Here: hereSchema, Origin: originSchema,
  SourceList: sourceListSchema, Source: sourceSchema, SourceReport: sourceReportSchema, SourceFigures: sourceFiguresSchema, ControlPeriod: controlPeriodSchema, TopicList: topicListSchema, Topic: topicSchema,
  CommentList: commentListSchema, Comment: commentSchema, CommentInContext: commentInContextSchema,
  LiveComments: liveCommentsSchema, LiveVotes: liveVotesSchema, LiveBegun: liveBegunSchema,
  SearchResult: searchResultSchema, SearchHit: searchHitSchema, SearchStory: searchStorySchema, SearchPassage: searchPassageSchema, SearchSuggestions: suggestionsSchema,
  LoggedActs: loggedActsSchema, LoggedAct: loggedActSchema,
  Problem: problemSchema,
  Me: meSchema, ApiToken: apiTokenSchema, ApiTokens: apiTokensSchema, MadeApiToken: madeApiTokenSchema, Preferences: preferencesSchema,
  SavedPage: savedPageSchema, SavedItem: savedItemSchema, SavedState: savedStateSchema, Changed: changedSchema, Unsaved: unsavedSchema, Imported: importedSchema,
  NamedList: namedListSchema, NamedLists: namedListsSchema,
  State: stateSchema, ArticleState: articleStateSchema, Reading: readingSchema, History: historySchema, MarkedBefore: markedBeforeSchema, Wiped: wipedSchema,
  Follow: followSchema, FollowList: followListSchema, ForYou: forYouSchema,
  QueueCounts: queueCountsSchema, Queue: queueSchema, DeskComment: deskCommentSchema, DeskPerson: deskPersonSchema, DecidedComments: decidedSchema, Acted: actedSchema, DeskAppeals: deskAppealsSchema,
  Posted: postedSchema, OwnComment: ownCommentSchema, OwnComments: ownCommentsSchema, CommentPreview: previewSchema, Voted: votedSchema, Flagged: flaggedSchema,
  Inbox: inboxSchema, InboxNotice: inboxNoticeSchema, InboxRead: inboxReadSchema, FollowedDiscussion: followedSchema, HiddenPerson: hiddenSchema, MineInDiscussion: mineSchema, MineOnComments: mineOnSchema,
  AnnouncementList: announcementList.pageSchema,
  Announced: announcedSchema, JobList: jobList.pageSchema, Tasks: tasksSchema, JobAsked: askedSchema, Overview: overviewSchema,
  Settings: settingsSchema,
  ActsForStaff: actList.pageSchema, CommentsForStaff: commentList.pageSchema, AllAppeals: appealList.pageSchema,
  PeopleList: peopleList.pageSchema, InvitationList: invitationList.pageSchema, MailList: mailList.pageSchema,
  EndedSessions: endedSessionsSchema, MadeInvitation: madeInvitationSchema,
  DeskArticles: articleList.pageSchema, DeskArticle: deskArticleSchema, DeskSources: sourceList.pageSchema, DeskSource: deskSourceSchema, SourceGone: sourceGoneSchema,
  SourceRules: ruleSetSchema, SourceRulesTried: trialSchema, RulePlan: rulePlanSchema, RuleRun: ruleRunSchema, RuleRuns: ruleRunsSchema,
  DeskFeeds: feedList.pageSchema, DeskFeed: deskFeedSchema, FeedsTended: feedBulkDoneSchema, FeedArticles: feedGoneSchema, FeedTestAsked: testAskedSchema, FeedTest: testStateSchema,
  FeedLook: feedLookSchema, FullText: fullTextSchema, PageResult: pageResultSchema, Selectors: selectorsSchema, TriedPage: triedPageSchema,
  FeedList: feedListSchema, FeedListPage: feedListPageSchema, FeedListEntry: feedListEntrySchema, StarterList: starterListSchema, StarterFeed: starterFeedSchema,
  FeedsFound: feedSearchSchema, FoundFeed: foundFeedSchema, AddedFeeds: addedFeedsSchema, Suggestions: suggestionList.pageSchema, Suggested: suggestedSchema,
  Proposals: proposalList.pageSchema, Proposed: proposedSchema, StoryAct: storyActSchema, UndoneAct: undoneActSchema,
  MyDisputes: ownDisputesSchema, Disputed: disputedSchema, DisputedLabels: disputeList.pageSchema, DisputedLabel: deskDisputeSchema,
  DocumentList: importList.pageSchema, DocumentReport: deskReportSchema, Upload: uploadSchema,
  Played: playedSchema, PlayedFiles: playedListSchema,
  Mute: muteSchema, MuteList: muteListSchema, MutePreview: mutePreviewSchema,
} as const;

/** What is sent, by its name in the document. */
const SENT = {
  FeedChange: feedEditSchema, FeedAct: feedActSchema, FeedsAct: feedBulkSchema, FeedMove: feedMoveSchema,
  GiveRole: roleSchema, DecideAdmission: admissionSchema, NewInvitation: newInvitationSchema,
  NewApiToken: newApiTokenSchema, PreferencesPatch: preferencesPatchSchema, FillPreferences: fillPreferencesSchema,
  SaveBody: saveBodySchema, SavedValues: savedValuesSchema, BulkBody: bulkBodySchema, UndoBody: undoBodySchema, ListBody: listBodySchema,
  RecordReading: recordReadingSchema, RecordPlayed: recordPlayedSchema, MarkBefore: markBeforeSchema, NewMute: newMuteSchema,
  ArticleChange: articleChangeSchema, NewSource: newSourceSchema, FullTextEdit: fullTextEditSchema, TryPage: tryPageSchema, ReadPagesAgain: readAgainSchema, SourceEdit: sourceEditSchema, SetSourceRules: ruleListSchema, TrySourceRules: ruleTrialSchema, PlanRules: rulePlanAskedSchema, PutRules: putRulesSchema, ChooseFeeds: chosenFeedsSchema, ChooseStarters: starterChoiceSchema,
  LookForFeeds: lookBodySchema, AddFeeds: addBodySchema, TakeSuggestion: takeSchema, DeclineSuggestion: declineSchema, SuggestSource: suggestBodySchema,
  ProposeAboutStory: proposeSchema, PartStory: partBodySchema, PlaceArticles: placeBodySchema, MergeStories: mergeBodySchema, DeclineProposal: declineProposalSchema,
  DisputeArticleLabel: disputeArticleSchema, DisputeSourceControl: disputeSourceSchema, UpholdLabel: upholdSchema, OverruleLabel: overruleSchema,
  DecideComments: decisionSchema, PersonAct: personActSchema, DecideAppeal: appealDecisionSchema,
  NewComment: newCommentSchema, CommentText: commentTextSchema, NewFlag: flagBodySchema, FollowDiscussion: followBodySchema, ReadInbox: readInboxSchema,
  NewAnnouncement: newAnnouncementSchema, TendJob: jobActSchema, RunTask: runTaskSchema, ChangeSettings: settingsChangeSchema,
} as const;

/** New fields do not break a client, so the document does not close its objects, as the handlers' own checks do. */
const open = ({ jsonSchema }: { jsonSchema: object }) => {
  if ("additionalProperties" in jsonSchema && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
};

const uri = (name: string) => `#/components/schemas/${name}`;

function described(named: Readonly<Record<string, z.ZodType>>, io: "input" | "output"): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri, io, unrepresentable: "any", override: open });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => {
    const { $schema: _dialect, $id: _id, ...rest } = schema as JsonSchema;
    return [name, rest];
  }));
}

/** All schemas that have a name. What is sent stays closed to readers' eyes only in the handlers' checks. */
export function namedSchemas(): Record<string, JsonSchema> {
  return { ...described(ANSWERED, "output"), ...described(SENT, "input") };
}

/** The name of a schema in the document. @throws Error for one without a name */
export function nameOf(schema: z.ZodType): string {
  const found = [...Object.entries(ANSWERED), ...Object.entries(SENT)].find(([, named]) => named === schema);
  if (!found) throw new Error("A schema of the JSON interface has no name in its document: add it to lib/api/openapi/schemas.ts.");
  return found[0];
}

export const refTo = (name: string): JsonSchema => ({ $ref: uri(name) });

/** The fields of a schema as an object of JSON Schema, for parameters. */
export function fieldsOf(schema: z.ZodObject): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", override: open, unrepresentable: "any" }) as JsonSchema;
}
