import type { Messages } from "@/lib/i18n/messages/en";
import { SIZES, THEMES, type Choice } from "./appearance-choices";

/** Theme and text size. Its buttons are answered by appearance.client; the script in the head applies what was chosen. */
export function Appearance({ words }: { words: Messages["shell"]["display"] }) {
  return (
    <details id="appearance" className="needs-script">
      <summary className="list-none max-md:min-h-11"><span aria-hidden="true" className="font-serif text-17 me-1">Aa</span> {words.button}</summary>
      <div className="popover grid gap-4">
        <Choices label={words.theme} setting="theme" choices={THEMES} words={words.themes} />
        <Choices label={words.size} setting="size" choices={SIZES} words={words.sizes} />
      </div>
    </details>
  );
}

type ChoicesProps<Word extends string> = { label: string; setting: "theme" | "size"; choices: readonly Choice<Word>[]; words: Readonly<Record<Word, string>> };

function Choices<Word extends string>({ label, setting, choices, words }: ChoicesProps<Word>) {
  return (
    <fieldset>
      <legend className="mb-2 text-13 font-semibold text-ink">{label}</legend>
      <div className="choices">
        {choices.map(({ value, word }) => (
          <button key={value} type="button" className="button" aria-pressed="false" data-setting={setting} data-value={value}>{words[word]}</button>
        ))}
      </div>
    </fieldset>
  );
}
