import type { DayRow, Figure } from "@/lib/house/types";
import type { Locale } from "@/lib/i18n/locale";

const WIDTH = 300;
const HEIGHT = 64;
/** What is not nothing is seen. */
const LEAST = 2;

/** One figure over the days as bars, drawn on the server. Its words say the same; the days one by one stand in the table below all charts. */
export function DayChart({ locale, days, name }: { locale: Locale; days: readonly DayRow[]; name: Figure }) {
  const { formats, words: { adminHouse: { overview: words } } } = locale;
  const values = days.map((day) => day[name]);
  const counted = values.filter((value) => value !== null);
  const [total, most] = [counted.reduce((sum, value) => sum + value, 0), Math.max(1, ...counted)];
  const step = WIDTH / days.length;
  const bars = values.flatMap((value, at) => {
    if (value === null || value === 0) return [];
    const height = Math.max(LEAST, (value / most) * HEIGHT);
    return [`M${round(at * step + step * 0.1)} ${HEIGHT}v${round(-height)}h${round(step * 0.8)}v${round(height)}z`];
  });
  const date = (day: string | undefined) => (day === undefined ? "" : formats.date(`${day}T00:00:00.000Z`, "day"));
  return (
    <figure className="day-chart">
      <figcaption><span>{words.figures[name]}</span> <b>{total}</b></figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={words.chart(words.figures[name], total, days.length, Math.max(0, ...counted), days.at(-1)?.[name] ?? 0)}>
        <path d={bars.join("")} fill="currentColor" />
      </svg>
      <p className="meta day-chart-ends"><span>{date(days[0]?.day)}</span><span>{date(days.at(-1)?.day)}</span></p>
    </figure>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
