import type { Messages } from "../en";

export const reader: Messages["reader"] = {
  save: (title) => `Merken: ${title}`,
  saveWord: "Merken",
  readWord: "Als gelesen markieren",
  readAllWord: "Alles als gelesen markieren",
  follow: (name) => `Folgen: ${name}`,
  followWord: "Folgen",
  signIn: "Anmelden",
  saved: "Gemerkt",
  settings: "Einstellungen",
  account: "Ihr Konto",
};
