import { inLanguage, type InterfaceLanguage } from "../i18n/languages";
import type { QueueName } from "../moderation/types";
import { queryOf, telling, type Said } from "./parts";

/** Pages of moderators and admins. */
export function staffPagesIn(lang: InterfaceLanguage) {
  return { ...adminPagesIn(lang), ...deskPagesIn(lang), ...housePagesIn(lang), ...paperPagesIn(lang), ...feedPagesIn(lang) };
}

/** Pages of admins, and what their plain forms post to. */
function adminPagesIn(lang: InterfaceLanguage) {
  const page = (path: string) => inLanguage(path, lang);
  return {
    admin: (told?: string) => page("/admin") + telling(told),
    adminUsers: () => page("/admin/users"),
    adminUser: (id: string, said?: Said) => page(`/admin/users/${id}`) + queryOf(said),
    adminInvitations: (said?: Said) => page("/admin/invitations") + queryOf(said),
    adminInvite: () => page("/admin/invitations/new"),
    adminMails: (said?: Said) => page("/admin/mails") + queryOf(said),
    adminMail: (id: number, said?: Said) => page(`/admin/mails/${id}`) + queryOf(said),
    adminForm: (form: "role" | "sign-out" | "end-invitation" | "send-again") => page(`/admin/forms/${form}`),
    adminComments: (said?: Said) => page("/admin/comments") + queryOf(said),
    adminCommentsForm: () => page("/admin/comments/keep"),
  };
}

/** Pages of moderation: the moderators' desk, and what whom an act concerns reads of it. */
function deskPagesIn(lang: InterfaceLanguage) {
  const page = (path: string) => inLanguage(path, lang);
  return {
    moderation: (said?: Said) => page("/moderation") + queryOf(said),
    moderationQueue: (queue: QueueName, said?: Said) => page(`/moderation/${queue}`) + queryOf(said),
    moderationComment: (id: number, said?: Said) => page(`/moderation/comments/${id}`) + queryOf(said),
    moderationPerson: (id: string, said?: Said) => page(`/moderation/people/${id}`) + queryOf(said),
    moderationAppeals: (said?: Said) => page("/moderation/appeals") + queryOf(said),
    moderationStoryForm: (act: "decide" | "undo") => page(`/moderation/stories/${act}`),
    moderationProposals: (said?: Said) => page("/moderation/proposals") + queryOf(said),
    moderationProposal: (id: number, said?: Said) => page(`/moderation/proposals/${id}`) + queryOf(said),
    moderationProposalForm: (id: number, act: "accept" | "decline") => page(`/moderation/proposals/${id}/${act}`),
    moderationAllAppeals: () => page("/moderation/all-appeals"),
    moderationActs: () => page("/moderation/acts"),
    moderationComments: () => page("/moderation/comments"),
    moderationWords: (said?: Said) => page("/moderation/words") + queryOf(said),
    moderationLabels: (said?: Said) => page("/moderation/labels") + queryOf(said),
    moderationLabel: (id: number, said?: Said) => page(`/moderation/labels/${id}`) + queryOf(said),
    moderationLabelForm: (id: number, act: "uphold" | "overrule") => page(`/moderation/labels/${id}/${act}`),
    moderationSpam: () => page("/moderation/spam"),
    /** Where whom an act concerns asks for a second look; for a comment that a check rejected, by its number. */
    appeal: (act: number, said?: Said) => page(`/appeals/${act}`) + queryOf(said),
    appealForComment: (id: number, said?: Said) => page(`/appeals/comment/${id}`) + queryOf(said),
    warnings: (said?: Said) => page("/warnings") + queryOf(said),
    appealForm: (form: "send" | "acknowledge") => page(`/appeals/forms/${form}`),
    moderationForm: (form: "decide" | "undo" | "note" | "person" | "appeal" | "words" | "discussion") => page(`/moderation/forms/${form}`),
  };
}

/** Where admins keep the paper's own contents: articles, sources, documents. */
function paperPagesIn(lang: InterfaceLanguage) {
  const page = (path: string) => inLanguage(path, lang);
  return {
    adminArticles: (said?: Said) => page("/admin/articles") + queryOf(said),
    adminArticle: (id: number, said?: Said) => page(`/admin/articles/${id}`) + queryOf(said),
    /** Says what deleting an article takes away, and asks. */
    adminArticleDeletion: (id: number) => page(`/admin/articles/${id}/deletion`),
    adminArticleForm: (id: number, act: "correct" | "restore" | "hide" | "show" | "close" | "open" | "apart" | "compare" | "delete") => page(`/admin/articles/${id}/${act}`),
    adminDocuments: (said?: Said) => page("/admin/documents") + queryOf(said),
    adminDocument: (id: number, said?: Said) => page(`/admin/documents/${id}`) + queryOf(said),
    adminDocumentForm: (act: "send" | "again") => page(`/admin/documents/${act}`),
    adminOpml: (said?: Said) => page("/admin/opml") + queryOf(said),
    /** A subscription list that was sent. */
    adminOpmlList: (id: number, said?: Said) => page(`/admin/opml/${id}`) + queryOf(said),
    adminOpmlForm: (act: "send" | "starter") => page(`/admin/opml/forms/${act}`),
    adminOpmlListForm: (id: number, act: "add" | "again") => page(`/admin/opml/${id}/${act}`),
    /** The list that comes with the paper, in groups of one kind or another. */
    adminStarter: (said?: Said) => page("/admin/starter") + queryOf(said),
    adminSources: (said?: Said) => page("/admin/sources") + queryOf(said),
    adminSource: (slug: string, said?: Said) => page(`/admin/sources/${encodeURIComponent(slug)}`) + queryOf(said),
    adminNewSource: (said?: Said) => page("/admin/sources/new") + queryOf(said),
    /** How a source's full texts are found. */
    adminFullText: (slug: string, said?: Said) => page(`/admin/sources/${encodeURIComponent(slug)}/full-text`) + queryOf(said),
    adminFullTextForm: (slug: string, act: "keep" | "try" | "again") => page(`/admin/sources/${encodeURIComponent(slug)}/full-text/${act}`),
    /** `look` at an address for feeds, `read` those that were chosen, or `add` a source without one. */
    adminNewSourceForm: (act: "add" | "look" | "read" = "add") => page(`/admin/sources/forms/${act}`),
    adminSuggestions: (said?: Said) => page("/admin/suggestions") + queryOf(said),
    adminSuggestion: (id: number, said?: Said) => page(`/admin/suggestions/${id}`) + queryOf(said),
    adminSuggestionForm: (act: "take" | "decline") => page(`/admin/suggestions/${act}`),
    adminSourceRules: (slug: string, said?: Said) => page(`/admin/sources/${encodeURIComponent(slug)}/rules`) + queryOf(said),
    adminSourceRulesForm: (slug: string, act: "preview" | "save" | "remove" | "up" | "down" | "on" | "off" | "apply" | "undo") => page(`/admin/sources/${encodeURIComponent(slug)}/rules/${act}`),
    adminSourceForm: (slug: string, act: "edit" | "delete") => page(`/admin/sources/${encodeURIComponent(slug)}/${act}`),
  };
}

/** Where admins tend the feeds. */
function feedPagesIn(lang: InterfaceLanguage) {
  const page = (path: string) => inLanguage(path, lang);
  return {
    adminFeeds: (said?: Said) => page("/admin/feeds") + queryOf(said),
    adminFeed: (id: number, said?: Said) => page(`/admin/feeds/${id}`) + queryOf(said),
    adminFeedTest: (id: number, job: number) => page(`/admin/feeds/${id}/tests/${job}`),
    adminFeedForm: (id: number, act: "edit" | "check" | "pause" | "resume" | "test" | "move" | "delete") => page(`/admin/feeds/${id}/${act}`),
    adminFeedsForm: () => page("/admin/feeds/forms/bulk"),
  };
}

/** Where admins run the house. */
function housePagesIn(lang: InterfaceLanguage) {
  const page = (path: string) => inLanguage(path, lang);
  return {
    adminOverview: (days: number) => page("/admin") + queryOf({ days: String(days) }),
    adminSettings: (said?: Said) => page("/admin/settings") + queryOf(said),
    adminSettingsForm: (act: "site" | "logo" | "remove-logo" | "registration" | "retention") => page(`/admin/settings/${act}`),
    adminTopics: (said?: Said) => page("/admin/topics") + queryOf(said),
    adminTopicsForm: (act: "add" | "edit" | "up" | "down" | "remove") => page(`/admin/topics/${act}`),
    adminAnnouncements: (said?: Said) => page("/admin/announcements") + queryOf(said),
    adminAnnouncementsForm: (act: "make" | "end") => page(`/admin/announcements/${act}`),
    adminJobs: (said?: Said) => page("/admin/jobs") + queryOf(said),
    adminJobsForm: (act: "retry" | "cancel" | "run") => page(`/admin/jobs/${act}`),
  };
}
