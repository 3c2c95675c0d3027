import { Time } from "@/components/article/time";
import { toldIn } from "@/components/account/settings-page";
import type { jobList } from "@/lib/house/queries/jobs";
import type { TaskRow } from "@/lib/house/types";
import type { Locale } from "@/lib/i18n/locale";
import type { Page } from "@/lib/listing/page";
import type { Asked, ListRow } from "@/lib/listing/types";
import { AdminPage } from "./admin-page";
import { StaffList } from "./list";

type Props = { locale: Locale; tasks: readonly TaskRow[]; workers: number; list: typeof jobList; asked: Asked; page: Page<typeof jobList>; told?: string; problem?: string };

type Row = ListRow<typeof jobList>;

/** Short words that are not broken for want of room. */
const CELLS = {
  kind: ({ kind }: Row, { words }: Locale) => <span className="whitespace-nowrap">{words.adminHouse.jobs.list.filters.kind.options[kind]}</span>,
  state: ({ state }: Row, { words }: Locale) => <span className="whitespace-nowrap">{words.adminHouse.jobs.list.filters.state.options[state]}</span>,
};

/** What the worker does, again and again and once each. */
export function AdminJobs({ locale, tasks, workers, list, asked, page, told, problem }: Props) {
  const { routes, words: { adminHouse: { parts, jobs: words } } } = locale;
  return (
    <AdminPage wide locale={locale} here="jobs" title={parts.jobs} lead={words.lead} told={toldIn(words.told, told)} problem={problem && (toldIn(words.problems, problem) ?? words.problems.other)}>
      <h2 className="headline headline-20 mt-6">{words.tasks}</h2>
      <p className={workers === 0 ? "form-problem mt-3" : "meta mt-1"}>{words.workers(workers)}</p>
      <Tasks locale={locale} tasks={tasks} />
      <h2 className="headline headline-20 mt-8">{words.queue}</h2>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={words.list} address={routes.adminJobs()}
        show={["id", "kind", "key", "state", "attempts", "createdAt", "finishedAt", "lastError"]}
        cells={CELLS} act={forms}
      />
    </AdminPage>
  );
}

function forms({ id, state }: Row, { routes, words: { adminHouse: { jobs: words } } }: Locale) {
  const act = state === "waiting" || state === "running" ? "cancel" : state === "failed" || state === "cancelled" ? "retry" : null;
  if (act === null) return null;
  return <form method="post" action={routes.adminJobsForm(act)}><input type="hidden" name="id" value={id} /><button type="submit" className="button whitespace-nowrap" aria-label={`${words[act]}: ${id}`}>{words[act]}</button></form>;
}

/** The tasks as a table that reads as cards on a phone, as the lists do. */
function Tasks({ locale, tasks }: { locale: Locale; tasks: readonly TaskRow[] }) {
  const { routes, words: { adminHouse: { jobs: words } } } = locale;
  return (
    <div className="staff-list">
      <table className="staff-table">
        <thead><tr><th scope="col">{words.task}</th><th scope="col">{words.outcome}</th><th scope="col">{words.last}</th><th scope="col">{words.took}</th><th scope="col">{words.next}</th><th scope="col"><span className="sr-only">{words.run}</span></th></tr></thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.name}>
              <th scope="row">{words.names[task.name]}{task.last && <span className="meta block font-normal">{words.every} {everyOf(locale, task.last.everySeconds)}</span>}</th>
              <td><span className="staff-label">{words.outcome}</span><span><Outcome locale={locale} task={task} /></span></td>
              <td><span className="staff-label">{words.last}</span><span>{task.last ? <Time locale={locale} at={task.last.at} precision="minute" /> : words.never}</span></td>
              <td><span className="staff-label">{words.took}</span><span>{task.last ? words.milliseconds(task.last.durationMs) : words.never}</span></td>
              <td><span className="staff-label">{words.next}</span><span>{task.last ? <Time locale={locale} at={task.last.next} precision="minute" /> : words.never}</span></td>
              <td className="staff-act"><form method="post" action={routes.adminJobsForm("run")}><input type="hidden" name="task" value={task.name} /><button type="submit" className="button" aria-label={`${words.run}: ${words.names[task.name]}`}>{words.run}</button></form></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function everyOf({ words: { adminHouse: { jobs: words } } }: Locale, seconds: number): string {
  return seconds < 60 ? words.seconds(seconds) : words.minutes(Math.round(seconds / 60));
}

function Outcome({ locale, task: { last, failures, lastError, failedAt } }: { locale: Locale; task: TaskRow }) {
  const { words: { adminHouse: { jobs: words } } } = locale;
  if (failures > 0) return <><b>{words.failing(failures)}</b><span className="meta block wrap-anywhere">{lastError}</span></>;
  if (!last) return words.never;
  return <>{words.well}{failedAt && <span className="meta block">{words.failedOnce} <Time locale={locale} at={failedAt} precision="minute" /></span>}</>;
}
