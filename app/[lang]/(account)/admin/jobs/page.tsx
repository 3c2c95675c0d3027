import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminJobs } from "@/components/admin/jobs";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { jobList, listTasks, workersAlive } from "@/lib/house/queries/jobs";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminHouse.parts.jobs };
}

export default async function AdminJobsRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  const asked = askedByPage(jobList, query);
  const [tasks, workers, page] = await Promise.all([listTasks(), workersAlive(), listPage(jobList, asked)]);
  return <AdminJobs locale={locale} tasks={tasks} workers={workers} list={jobList} asked={asked} page={page} told={query.told} problem={query.problem} />;
}
