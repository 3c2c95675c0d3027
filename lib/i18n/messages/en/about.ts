/** How the paper works. `{demo}` is the mark of an invented outlet, `{command}` what to type. */
export const about = {
  title: "How this paper works",
  description: "What the labels mean, how stories are put together, and where everything comes from.",
  lead: (paper: string) => `${paper} takes in the news its owner chooses, sets the coverage of one event side by side, and says who is speaking.`,
  stories: {
    title: "Stories",
    together: "When several sources write about the same event, their pieces stand together as one story. The bar under a story shows how its coverage divides by who controls the sources, and by that alone: it says nothing about who is right. The story’s page sets every telling side by side, and in order of time.",
    front: "The front page leads with the stories that most origins tell first hand now; copies count for nothing. What only one source tells so far stands between them where it is new enough, else after them. What was paid for has a place of its own and never stands among the leading stories.",
  },
  control: { title: "Who controls a source", lead: "A property of the outlet, never of one article. Each source’s page says who owns it, who pays for it, and what that statement rests on." },
  kinds: { title: "What kind of piece", lead: "A finding about one article. Every label comes with its reason, on the article’s page under “Who is speaking”." },
  origins: {
    title: "Where everything comes from",
    shown: "Under each article stand its original address, the disclaimer of its source if it has one, the origins of its facts, and how it came here: the document and its lines, or the feed, with a checksum. Where a source changes an article, the old text is kept.",
    dates: "A date is shown no more exactly than it is known: “June 2025” means that the day is not known, and “date unknown” means just that. A headline made from the first sentences, because the piece came without one, says so.",
    pictures: "Pictures that a piece did not bring are drawn from its topic and words. They show nothing that happened. Those that it did bring come by way of this paper, so their publishers do not learn who looks at them; sound and film play from their publishers, once you start them.",
  },
  /** `{file}` is an address, `{json}` and `{line}` what to write. */
  publishers: {
    title: "For publishers",
    lead: "What a publisher wishes is done by every paper that runs this program, and stands on the source’s page. There are two ways to say it; where both are used, the stricter counts.",
    file: "A file at {file}, such as {json}. It is asked for every two weeks.",
    line: "A line in the feed, such as {line}; in a JSON Feed, an object {object} with the same members as the file.",
    members: "`excerpt`: so many letters of a text are shown at most, 0 for none. `pages`: false, and pages are not asked for their text. `optOut`: true, and headlines and links are all that is shown. `contact`: whom to ask.",
  },
  demo: {
    title: "The demo edition",
    text: "An outlet marked {demo} is invented. No such outlet exists. The events in its articles are real where they name where their facts come from. {command} takes all of it away.",
  },
};
