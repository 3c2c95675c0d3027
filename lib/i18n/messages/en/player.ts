/** Sound, film and other files that come with an article. */
export const player = {
  heard: "To listen to",
  seen: "To watch",
  files: "Files",
  audio: "Sound",
  video: "Film",
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
