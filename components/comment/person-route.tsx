import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageMetadata } from "@/components/shell/metadata";
import { isCursor } from "@/lib/articles/cursor";
import { cachedCommentsOf, cachedPerson } from "@/lib/comments/cached";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { PersonPage } from "./person-page";

type Props = { params: Promise<{ lang: string; handle: string; cursor?: string }> };

/** What the route files of a person's page export: with their newest comments, or those after the cursor in the address. */
export const personRoute = {
  async generateMetadata({ params }: Props): Promise<Metadata> {
    const locale = await pageLocale(params);
    const { handle, cursor } = await params;
    const person = await cachedPerson(handle);
    if (!person) return {};
    // Who comments here need not be found by their name elsewhere.
    return pageMetadata(locale, { title: `${person.name} (@${handle})`, description: locale.words.discussion.person.description(person.name), path: routes.person(handle, cursor), index: false });
  },
  async Page({ params }: Props): Promise<ReactNode> {
    const locale = await pageLocale(params);
    const { handle, cursor } = await params;
    if (cursor !== undefined && !isCursor(cursor)) notFound();
    const [person, list] = await Promise.all([cachedPerson(handle), cachedCommentsOf(handle, cursor)]);
    if (!person) notFound();
    return <PersonPage locale={locale} person={person} list={list} cursor={cursor} />;
  },
};
