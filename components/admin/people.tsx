import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { Acts, Notes } from "@/components/moderation/history";
import { ActForm } from "@/components/moderation/person";
import { PostButton } from "@/components/reader/parts";
import type { peopleList } from "@/lib/accounts/queries/lists";
import type { PersonRow } from "@/lib/accounts/types";
import { ROLES, type AdminActor } from "@/lib/auth/actors";
import type { Locale } from "@/lib/i18n/locale";
import type { Page } from "@/lib/listing/page";
import type { Asked, ListRow } from "@/lib/listing/types";
import type { DeskAct, DeskNote } from "@/lib/moderation/types";
import { AdminPage } from "./admin-page";
import { StaffList } from "./list";

type ListProps = { locale: Locale; list: typeof peopleList; asked: Asked; page: Page<typeof peopleList> };
type Row = ListRow<typeof peopleList>;

/** Everybody with an account, or those whom a search and filters leave. */
export function AdminPeople({ locale, list, asked, page }: ListProps) {
  const { routes, words: { adminLists, person: { admin: words } } } = locale;
  return (
    <AdminPage wide locale={locale} here="people" title={words.parts.people}>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={adminLists.people} address={routes.adminUsers()}
        show={["name", "email", "role", "status", "createdAt", "lastSeenAt"]} cells={CELLS} link={({ id }) => routes.adminUser(id)}
      />
    </AdminPage>
  );
}

const CELLS = {
  name: ({ name, email, id }: Row) => <bdi>{name ?? email ?? id}</bdi>,
  status: (row: Row, locale: Locale) => standing(locale, row),
} as const;

function standing({ formats, words: { person: { admin: words } } }: Locale, { status, statusUntil, deleteAfter }: Pick<Row, "status" | "statusUntil" | "deleteAfter">): string {
  const said = status === "suspended" && statusUntil ? words.suspendedUntil(formats.date(statusUntil, "minute")) : words.statuses[status];
  return deleteAfter ? `${said}, ${words.leaving(formats.date(deleteAfter, "day"))}` : said;
}

type PersonProps = {
  locale: Locale;
  actor: AdminActor;
  person: PersonRow & { sessions: number };
  history: { acts: readonly DeskAct[]; notes: readonly DeskNote[] };
  told?: string;
  problem?: string;
};

/** One person: their role, what is done about them and what was, their sessions, and what moderators noted. */
export function AdminPerson({ locale, actor, person, history, told, problem }: PersonProps) {
  const { routes, formats, words: { desk, adminLists, person: { admin: words } } } = locale;
  const { id, name, email, role, sessions, ...rest } = person;
  const iso = (time: Date | null) => time && time.toISOString();
  const here = standing(locale, { ...rest, statusUntil: iso(rest.statusUntil), deleteAfter: iso(rest.deleteAfter) });
  const since = adminLists.person.since(formats.date(iso(rest.createdAt), "day"), formats.date(iso(rest.lastSeenAt), "day"));
  return (
    <AdminPage
      locale={locale} here="people" title={name ?? email ?? id} lead={[email, words.roles[role], here, since].filter(Boolean).join(" · ")}
      told={toldIn(adminLists.told, told) ?? toldIn(desk.told, told)} problem={problem && (toldIn(desk.problems, problem) ?? toldIn(adminLists.problems, problem) ?? adminLists.problems.other)}
    >
      <SettingsSection title={words.role}>
        <form method="post" action={routes.adminForm("role")} className="form">
          <input type="hidden" name="id" value={id} />
          <div className="field">
            <label htmlFor="role">{words.role}</label>
            <select id="role" name="role" className="select">{ROLES.map((value) => <option key={value} value={value} selected={value === role}>{words.roles[value]}</option>)}</select>
          </div>
          <div><button type="submit" className="button">{words.roleSubmit}</button></div>
        </form>
      </SettingsSection>
      <SettingsSection title={desk.actOn}>
        {role === "admin" || id === actor.userId ? <p className="meta mt-2">{adminLists.person.notOnAdmins}</p> : <ActForm locale={locale} person={person} room="admin" />}
        <p className="mt-4"><a className="quiet-link" href={routes.moderationPerson(id)}>{adminLists.person.toDesk}</a></p>
      </SettingsSection>
      <SettingsSection title={desk.actsOnPerson}><Acts locale={locale} acts={history.acts} /></SettingsSection>
      <SettingsSection title={words.sessions(sessions)}>
        <p className="mt-3"><PostButton action={routes.adminForm("sign-out")} words={words.endSessions} fields={{ id }} /></p>
      </SettingsSection>
      <Notes locale={locale} notes={history.notes} about={{ person: id, room: "admin" }} />
    </AdminPage>
  );
}
