import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DisputePage } from "@/components/labels/dispute";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { keptText } from "@/lib/comments/queries/kept";
import { pageLocale } from "@/lib/i18n/page-locale";
import { disputableLabel, ownVoice } from "@/lib/labels/queries";
import { labelPlaceSchema } from "@/lib/labels/schema";
import { listTopics } from "@/lib/topics/queries";

type Props = { params: Promise<{ lang: string; label: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.labelling.title };
}

export default async function DisputeRoute({ params, searchParams }: Props) {
  const [locale, query, actor, { label, id }] = [await pageLocale(params), await pageQuery(searchParams), await gatePage(), await params];
  const place = labelPlaceSchema.safeParse({ label, id: decodeURIComponent(id) });
  if (!place.success) notFound();
  if (!actor) redirect(locale.routes.signIn(locale.routes.dispute(place.data.label, decodeURIComponent(id), { kept: query.kept })));
  const [found, topics, own, kept] = await Promise.all([disputableLabel(place.data), listTopics(), ownVoice(actor.userId, place.data), keptText(query.kept)]);
  if (!found) notFound();
  const typed = kept && { value: kept.fields.value ?? "", why: kept.fields.why ?? "" };
  return <DisputePage locale={locale} label={found} topics={topics} own={own} typed={typed} told={query.told} problem={query.problem} />;
}
