/** Dates where a format of the language does not say it all. */
export const dates = {
  unknown: "date unknown",
  undated: "Without an exact date",
  /** A weekday before its day. */
  weekday: (weekday: string, day: string) => `${weekday} ${day}`,
  morning: "Morning edition",
  midday: "Midday edition",
  evening: "Evening edition",
  noEdition: "No edition yet",
};
