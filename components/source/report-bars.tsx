type Props = { values: readonly number[]; label: string; /** Under the bars, from the first to the last. */ marks: readonly string[]; title: string };

const WIDTH = 240;
const HEIGHT = 48;
/** What is not nothing is seen. */
const LEAST = 2;

/** How often something was, by hours or days, as bars; its words say what matters of it. */
export function ReportBars({ values, label, marks, title }: Props) {
  const [most, step] = [Math.max(1, ...values), WIDTH / values.length];
  const bars = values.flatMap((value, at) => {
    if (value === 0) return [];
    const height = Math.max(LEAST, (value / most) * HEIGHT);
    return [`M${round(at * step + step * 0.12)} ${HEIGHT}v${round(-height)}h${round(step * 0.76)}v${round(height)}z`];
  });
  return (
    <figure className="report-bars">
      <figcaption className="meta">{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}><path d={bars.join("")} fill="currentColor" /></svg>
      <p className="meta" aria-hidden="true">{marks.map((mark) => <span key={mark}>{mark}</span>)}</p>
    </figure>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
