/** A language tag and how sure the model is of it, 0 to 1; null where the text is too short for it. */
export type LanguageModel = (text: string) => { lang: string; probability: number } | null;

/** What the model's tags are called here. Its "-Latn" tags are of other languages in Latin letters, which are mostly names. */
const TAGS: Record<string, string> = { iw: "he", nb: "no", nn: "no", fil: "tl" };
/** It takes snippets from the whole of a longer text. More of them cost time, and changed no answer on 948 pages, articles and feeds. */
const MOST_BYTES = 1_000;

let loading: Promise<LanguageModel> | undefined;

/**
 * The compact language detector of the Chromium project, compiled to WebAssembly inside its package: about 10 MB of
 * memory once asked for, and never in the web process, which takes languages from the database.
 */
export function languageModel(): Promise<LanguageModel> {
  return (loading ??= load());
}

async function load(): Promise<LanguageModel> {
  const { loadModule } = await import("cld3-asm");
  const identifier = (await loadModule()).create(0, MOST_BYTES);
  return (text) => {
    // A NUL would end the text for it.
    const { language, probability } = identifier.findLanguage(text.replaceAll("\0", " "));
    const lang = String(language);
    return lang === "und" || lang.includes("-Latn") ? null : { lang: TAGS[lang] ?? lang, probability };
  };
}
