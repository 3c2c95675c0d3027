import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locale";
import { FORMULA } from "@/lib/stories/rules/order";
import { HALF_LIVES, OWN_WEIGHTS, slidersOf, writeOwn, type OwnWeight } from "@/lib/stories/rules/own-order";

/** Entries at the most that the order chooses from (lib/stories/queries/front-candidates). */
const CANDIDATES = 76;

/**
 * The front page in an order of a reader's own: sliders that own-order.client answers, which are not there without
 * scripts. The paper's order stands as long as nobody touches them. Beside it the way to earlier front pages.
 */
export function OwnOrder({ locale: { routes, words: { ranking } } }: { locale: Locale }) {
  const words = ranking.own;
  const published = slidersOf(FORMULA);
  return (
    <div className="own-order">
      <details id="own-order" className="needs-script">
        <summary>{words.open}</summary>
        <form className="own-order-form" data-own-order={writeOwn(published)} data-said={words.said} data-restored={words.restored} data-failed={words.failed} data-place={words.place} data-same={words.same} data-further={words.further}>
          <p className="meta">{words.lead}</p>
          <Slider name="halfLife" label={words.halfLife} most={HALF_LIVES.length - 1} step={1} value={published.halfLife} texts={HALF_LIVES.map(words.hours)} />
          <fieldset>
            <legend>{words.weights}</legend>
            {(Object.keys(OWN_WEIGHTS) as OwnWeight[]).map((name) => <Slider key={name} name={name} label={words.kinds[name]} most={OWN_WEIGHTS[name]} step={0.05} value={published[name]} texts={null} said={ranking.worth(published[name])} />)}
          </fieldset>
          <div>
            <label className="own-order-rules"><input type="checkbox" name="rules" defaultChecked aria-describedby="own-order-rules" /> {words.rules}</label>
            <p id="own-order-rules" className="meta">{words.rulesNote}</p>
          </div>
          <p className="meta">{words.limit(CANDIDATES)} <Link href={routes.ranking()} className="quiet-link">{ranking.formula}</Link></p>
        </form>
      </details>
      <Link href={routes.at()} className="own-order-link">{ranking.at.link}</Link>
      <p className="own-order-notice"><span>{words.notice}</span> <button type="button" className="button" data-own-order-back="">{words.back}</button></p>
      <output className="visually-hidden" id="own-order-said" />
    </div>
  );
}

type SliderProps = { name: string; label: string; most: number; step: number; value: number; texts: readonly string[] | null; said?: string };

/** `texts`: what each step is called; where there are none, it is a number of fresh reports. */
function Slider({ name, label, most, step, value, texts, said }: SliderProps) {
  const now = texts?.[value] ?? said;
  return (
    <label className="own-order-slider">
      <span>{label}</span>
      <input type="range" name={name} min={0} max={most} step={step} defaultValue={value} aria-valuetext={now} data-texts={texts?.join("|")} />
      <output>{now}</output>
    </label>
  );
}
