/** Sound, film and other files that come with an article. */
export const player = {
  heard: "To listen to",
  seen: "To watch",
  files: "Files",
  audio: "Sound",
  video: "Film",
  /** What a film is played by, in place of opening its page. */
  playHere: "Play here",
  thenSees: (host: string) => `${host} then sees your address.`,
  chapters: "Chapters",
  chaptersOf: (name: string) => `Chapters of ${name}`,
  noChapters: "Its chapters cannot be had just now.",
  transcript: "Transcript",
  transcriptOf: (name: string) => `Transcript of ${name}`,
  /** Where it plays from, for a reader who minds. */
  playsFrom: (host: string) => `Plays from ${host}, which then sees your address.`,
  download: "Download",
  downloadOf: (name: string) => `Download ${name}`,
  back: "Back 15 s",
  on: "On 30 s",
  speed: "Speed",
  /** `{time}` is put in by the browser. */
  goesOn: "Goes on at {time}",
  heardOut: "Heard to its end",
  /** Above the history. */
  goOn: "Go on with",
  leftAt: (at: string, of: string | null) => (of === null ? `at ${at}` : `at ${at} of ${of}`),
};
