import { addingOperations } from "@/lib/api/private/adding";
import { listHandler } from "@/lib/http/listing";
import { privateAddress } from "@/lib/http/private";
import { suggestionList } from "@/lib/suggestions/queries/lists";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(listHandler(suggestionList, addingOperations.listSuggestions));
