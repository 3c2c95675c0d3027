import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locale";
import { DENSITIES, KEYS_ON_OFF, SIZES, THEMES, WIDTHS, type Choice } from "./appearance-choices";

/** How the paper is set. Its buttons are answered by appearance.client; the script in the head applies what was chosen. */
export function Appearance({ locale: { routes, words: { shell } } }: { locale: Locale }) {
  const words = shell.display;
  return (
    <details id="appearance" className="needs-script">
      <summary className="list-none max-md:min-h-11"><span aria-hidden="true" className="font-serif text-17 me-1">Aa</span> {words.button}</summary>
      <div className="popover grid gap-4">
        <Choices label={words.theme} {...THEMES} words={words.themes} />
        <Choices label={words.size} {...SIZES} words={words.sizes} />
        <Choices label={words.width} {...WIDTHS} words={words.widths} />
        <Choices label={words.density} {...DENSITIES} words={words.densities} />
        <Choices label={words.keys} {...KEYS_ON_OFF} words={words.keysOnOff} />
        <Link href={routes.readingSettings()} className="quiet-link justify-self-start">{words.more}</Link>
      </div>
    </details>
  );
}

type ChoicesProps<Word extends string> = { label: string; setting: string; choices: readonly Choice<Word>[]; words: Readonly<Record<Word, string>> };

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
