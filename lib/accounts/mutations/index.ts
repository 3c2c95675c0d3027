import "server-only";

export { confirmSignUp, requestSignUp, tellAdmins } from "./sign-up";
export { askForLink } from "./sign-in";
export { requestReset, resetPassword, changePassword } from "./password";
export { makeFirstAdmin, newFirstAdminCode } from "./first-admin";
export { changeRegistration, createInvitation, declinePerson, endInvitation, letIn, spendInvitation } from "./registration";
export { endOneSession, endOtherSessions } from "./sessions";
export { createApiToken, deleteApiToken } from "./api-tokens";
