// A thread of the worker's, in which feeds are read.
import "@/lib/jobs/feeds/reading/program";
