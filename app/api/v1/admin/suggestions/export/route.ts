import { addingOperations } from "@/lib/api/private/adding";
import { exportHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";
import { suggestionList } from "@/lib/suggestions/queries/lists";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(exportHandler(suggestionList, addingOperations.exportSuggestions));
