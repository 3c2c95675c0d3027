import "server-only";

export { confirmSignUp, requestSignUp, tellAdmins } from "./sign-up";
export { askForLink } from "./sign-in";
export { requestReset, resetPassword, changePassword } from "./password";
export { makeFirstAdmin, newFirstAdminCode } from "./first-admin";
export { changeRegistration, createInvitation, declinePerson, endInvitation, letIn, spendInvitation } from "./registration";
export { changeName } from "./profile";
export { confirmEmailChange, requestEmailChange } from "./email";
export { cancelDeletion, deleteDuePeople, requestDeletion } from "./deletion";
export { changeRole, createPerson, endSessionsOf, newResetLink } from "./people";
export { endOneSession, endOtherSessions } from "./sessions";
export { sendMailAgain } from "./mails";
export { createApiToken, deleteApiToken } from "./api-tokens";
export { disconnectProvider, proveToConnect, tellConnected } from "./ways";
