import { Fragment, type ReactNode } from "react";

/** One row of a list, and the day that it stands under. */
export type DayRow = { key: number; day: string; row: ReactNode };

/** Rows under their days: the day stands in the margin where there is one. */
export function RowDays({ rows }: { rows: readonly DayRow[] }) {
  const days: { name: string; rows: DayRow[] }[] = [];
  for (const row of rows) {
    const last = days.at(-1);
    if (last?.name === row.day) last.rows.push(row);
    else days.push({ name: row.day, rows: [row] });
  }
  return (
    <div>
      {days.map((day) => (
        <section key={day.rows[0]?.key} aria-labelledby={`day-${day.rows[0]?.key}`} className="border-t border-ink pt-4 pb-8 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-x-8">
          <h2 id={`day-${day.rows[0]?.key}`} className="mb-4 text-13 font-semibold lg:sticky lg:top-4 lg:mb-0 lg:self-start">{day.name}</h2>
          <div className="hairline-top">{day.rows.map(({ key, row }) => <Fragment key={key}>{row}</Fragment>)}</div>
        </section>
      ))}
    </div>
  );
}
