/** Why something breaks a rule, in the middle of a sentence. By itself, because the reader's layer says it too. */
export const reasons = {
  spam: "spam", abuse: "insults or harassment", hate: "hatred against a group", threat: "a threat", "personal-data": "somebody’s personal data", illegal: "breaks the law",
  "off-topic": "off the topic", misleading: "misleading", impersonation: "poses as somebody else", "banned-words": "words that are not published here", flood: "too many at once", repeated: "the same again",
  other: "by the rules of this paper",
};
