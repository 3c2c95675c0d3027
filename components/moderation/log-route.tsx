import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageMetadata } from "@/components/shell/metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { actNumberSchema, isAction } from "@/lib/moderation/schema";
import { routes } from "@/lib/routes";
import { LogPage } from "./log-page";

type Props = { params: Promise<{ lang: string; action?: string; cursor?: string }> };

/** What a route file of the log exports: all acts or those of one kind, the first page or one before the act in the address. */
export const logRoute = {
  async generateMetadata({ params }: Props): Promise<Metadata> {
    const locale = await pageLocale(params);
    const place = placeOf(await params);
    if (!place) return {};
    const { log } = locale.words;
    const { action, before } = place;
    return pageMetadata(locale, {
      title: action ? `${log.kinds[action]} · ${log.title}` : log.title, description: action ? log.ofKind(log.kinds[action]) : log.description,
      path: before === undefined ? routes.log(action) : routes.logBefore(before, action), feed: { kind: "log" }, index: before === undefined && action === null,
    });
  },
  async Page({ params }: Props): Promise<ReactNode> {
    const locale = await pageLocale(params);
    const place = placeOf(await params);
    if (!place) notFound();
    return <LogPage locale={locale} action={place.action} before={place.before} />;
  },
};

function placeOf({ action, cursor }: { action?: string; cursor?: string }) {
  const before = cursor === undefined ? undefined : actNumberSchema.safeParse(cursor).data;
  if ((cursor !== undefined && before === undefined) || (action !== undefined && !isAction(action))) return null;
  return { action: action === undefined ? null : action, before };
}
