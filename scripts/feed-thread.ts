// A thread of the worker's, in which feeds are read.
import { feedAnswers } from "@/lib/jobs/feeds/reading/program";
import { serve } from "@/lib/jobs/threads/serve";

serve(feedAnswers);
