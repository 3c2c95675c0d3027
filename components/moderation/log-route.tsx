import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageMetadata } from "@/components/shell/metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { logViewOf, segmentOf } from "@/lib/moderation/rules/log-view";
import { actNumberSchema } from "@/lib/moderation/schema";
import { routes } from "@/lib/routes";
import { LogPage, viewWords } from "./log-page";

type Props = { params: Promise<{ lang: string; action?: string; cursor?: string }> };

/** What a route file of the log exports: all acts or a part of them, the first page or one before the act in the address. */
export const logRoute = {
  async generateMetadata({ params }: Props): Promise<Metadata> {
    const locale = await pageLocale(params);
    const place = placeOf(await params);
    if (!place) return {};
    const { log } = locale.words;
    const { view, before } = place;
    const [segment, words] = [segmentOf(view), viewWords(locale, view)];
    return pageMetadata(locale, {
      title: words === null ? log.title : `${words} · ${log.title}`, description: words === null ? log.description : log.ofKind(words),
      path: before === undefined ? routes.log(segment) : routes.logBefore(before, segment), feed: { kind: "log" }, index: before === undefined && segment === null,
    });
  },
  async Page({ params }: Props): Promise<ReactNode> {
    const locale = await pageLocale(params);
    const place = placeOf(await params);
    if (!place) notFound();
    return <LogPage locale={locale} view={place.view} before={place.before} />;
  },
};

function placeOf({ action, cursor }: { action?: string; cursor?: string }) {
  const before = cursor === undefined ? undefined : actNumberSchema.safeParse(cursor).data;
  const view = action === undefined ? {} : logViewOf(action);
  return view === null || (cursor !== undefined && before === undefined) ? null : { view, before };
}
