/**
 * What this importer calls itself in every import. Raise it when the same bytes would be read
 * differently: documents are then read again, and their articles corrected without duplicates.
 */
export const IMPORTER_VERSION = "6";
