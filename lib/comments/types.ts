/** How a handle is spelt, as the source of a regular expression. */
export const HANDLE = "[a-z0-9](?:-?[a-z0-9]){1,29}";
