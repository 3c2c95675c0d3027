import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPersonPage } from "@/components/moderation/person";
import { personIdSchema } from "@/lib/accounts/schema";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskPerson } from "@/lib/moderation/queries/desk";
import { personHistory } from "@/lib/moderation/queries/history";
import { queueCounts } from "@/lib/moderation/queries/queues";

type Props = { params: Promise<{ lang: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.title };
}

export default async function DeskPersonRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const [locale, told, actor] = [await pageLocale(params), await pageQuery(searchParams), await gateModeratorPage()];
  const id = personIdSchema.safeParse((await params).id);
  const person = id.success ? await deskPerson(id.data) : null;
  if (!person || !actor) notFound();
  return <DeskPersonPage locale={locale} actor={actor} person={person} history={await personHistory(person.id)} counts={await queueCounts()} told={told} />;
}
