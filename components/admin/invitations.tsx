import { AccountForm } from "@/components/account/account-form.client";
import { formWords } from "@/components/account/fields";
import { toldIn } from "@/components/account/settings-page";
import { PostButton } from "@/components/reader/parts";
import { invite } from "@/lib/accounts/actions/admin";
import type { invitationList } from "@/lib/accounts/queries/lists";
import type { Locale } from "@/lib/i18n/locale";
import type { Page } from "@/lib/listing/page";
import type { Asked, ListRow } from "@/lib/listing/types";
import { AdminPage } from "./admin-page";
import { StaffList } from "./list";

type Props = { locale: Locale; list: typeof invitationList; asked: Asked; page: Page<typeof invitationList>; told?: string };
type Row = ListRow<typeof invitationList>;

/** Invitations that were made, by whom, and what they are still good for. */
export function AdminInvitations({ locale, list, asked, page, told }: Props) {
  const { routes, words: { adminLists, person: { admin: words } } } = locale;
  return (
    <AdminPage wide locale={locale} here="invitations" title={words.parts.invitations} told={toldIn(adminLists.told, told)}>
      <p className="mt-6"><a className="button button-main" href={routes.adminInvite()}>{adminLists.invitations.make}</a></p>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={adminLists.invitations} address={routes.adminInvitations()}
        show={["note", "state", "usesLeft", "expires", "createdAt", "createdByName"]} cells={CELLS} act={takeBack}
      />
    </AdminPage>
  );
}

const CELLS = {
  note: ({ note }: Row, { words: { adminLists } }: Locale) => <bdi>{note ?? adminLists.invitations.noNote}</bdi>,
  createdByName: ({ createdBy, createdByName }: Row, { routes, words: { adminLists } }: Locale) => (createdBy ? <a className="quiet-link" href={routes.adminUser(createdBy)}><bdi>{createdByName ?? createdBy}</bdi></a> : adminLists.nothing),
} as const;

function takeBack({ id, note }: Row, { routes, words: { adminLists: { invitations } } }: Locale) {
  return <PostButton action={routes.adminForm("end-invitation")} words={invitations.end} about={note ?? invitations.noNote} fields={{ id }} />;
}

/** Making an invitation: its link is shown once. */
export function AdminInvite({ locale }: { locale: Locale }) {
  const { words: { person: { admin: words } } } = locale;
  return (
    <AdminPage lively locale={locale} here="invitations" title={words.invite}>
      <div className="settings-part">
        <AccountForm
          action={invite} submit={words.inviteSubmit} words={formWords(locale)}
          fields={[
            { name: "note", label: words.note, type: "text", autoComplete: "off" },
            { name: "uses", label: words.uses, type: "number", autoComplete: "off", value: "1" },
            { name: "days", label: words.forDays, type: "number", autoComplete: "off", value: "14" },
          ]}
        />
      </div>
    </AdminPage>
  );
}
