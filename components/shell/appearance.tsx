import { SIZES, THEMES, type Choice } from "./appearance-choices";

/** Theme and text size. Its buttons are answered by appearance.client; the script in the head applies what was chosen. */
export function Appearance() {
  return (
    <details id="appearance" className="needs-script">
      <summary className="list-none max-md:min-h-11"><span aria-hidden="true" className="font-serif text-17 mr-1">Aa</span> Display</summary>
      <div className="popover grid gap-4">
        <Choices label="Theme" setting="theme" choices={THEMES} />
        <Choices label="Text size" setting="size" choices={SIZES} />
      </div>
    </details>
  );
}

function Choices({ label, setting, choices }: { label: string; setting: "theme" | "size"; choices: readonly Choice[] }) {
  return (
    <fieldset>
      <legend className="mb-2 text-13 font-semibold text-ink">{label}</legend>
      <div className="choices">
        {choices.map(({ value, word }) => (
          <button key={value} type="button" className="button" aria-pressed="false" data-setting={setting} data-value={value}>{word}</button>
        ))}
      </div>
    </fieldset>
  );
}
