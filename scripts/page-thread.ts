// A thread of the worker's, in which pages are read.
import { pageAnswers } from "@/lib/jobs/fulltext/reading/program";
import { serve } from "@/lib/jobs/threads/serve";

serve(pageAnswers);
