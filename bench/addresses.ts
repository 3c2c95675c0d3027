import type { Client } from "pg";
import { encodeCursor } from "@/lib/articles/cursor";
import { LIST_PAGE_SIZE } from "@/lib/articles/queries";
import { type ListScope, routes } from "@/lib/routes";
import { withClient } from "./server";

export type Addresses = {
  front: string;
  listFirst: string;
  /** The 500th page of the list, or its last where it is shorter; `listFarPage` says which. */
  listFar: string;
  listFarPage: number;
  article: string;
  jsonList: string;
  jsonArticle: string;
};

type Row = { id: number; slug: string; sortAt: Date };

/** What a bench asks for, read from the corpus itself. */
export async function readAddresses(databaseUrl: string): Promise<Addresses> {
  return withClient(databaseUrl, async (client) => {
    const { rows: counted } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Article"`);
    const farPage = Math.min(500, Math.floor((counted[0]?.n ?? 0) / LIST_PAGE_SIZE));
    const [middle] = await articlesAt(client, 5, 1);
    const [beforeFar] = await articlesAt(client, (farPage - 1) * LIST_PAGE_SIZE - 1, 1);
    if (!middle || !beforeFar) throw new Error("The corpus is too small for this bench: it needs at least two pages.");
    return {
      front: routes.front(),
      listFirst: routes.latest(),
      listFar: pageBefore(beforeFar),
      listFarPage: farPage,
      article: routes.article(middle.slug),
      jsonList: "/api/v1/articles",
      jsonArticle: `/api/v1/articles/${middle.id}`,
    };
  });
}

/** Addresses of different articles, spread evenly over the corpus. */
export async function articleAddresses(databaseUrl: string, count: number): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<Row>(
      `SELECT "slug" FROM "Article" WHERE "id" % greatest(1, (SELECT count(*)::int FROM "Article") / $1) = 0 ORDER BY "id" LIMIT $1`,
      [count],
    );
    return rows.map((row) => routes.article(row.slug));
  });
}

/** Addresses of different list pages that start at consecutive places, around the given page. */
export async function listAddresses(databaseUrl: string, page: number, count: number): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const start = Math.max(0, (page - 1) * LIST_PAGE_SIZE - (page > 1 ? count : 0));
    return (await articlesAt(client, start, count)).map(pageBefore);
  });
}

/**
 * Addresses of different pages of all lists, one for each of as many places spread evenly over the corpus: of the
 * latest at every other place, of topics and sources in turn at the rest. The newer half leads to what is older, the
 * older half to what is newer, so that the pages are full.
 */
export async function mixedListAddresses(databaseUrl: string, count: number): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const slugs = async (table: "Topic" | "Source") =>
      (await client.query<{ slug: string }>(`SELECT "slug" FROM "${table}" WHERE "articleCount" > $1 ORDER BY "id"`, [LIST_PAGE_SIZE])).rows.map(({ slug }) => slug);
    const narrower: ListScope[] = [
      ...(await slugs("Topic")).map((slug) => ({ kind: "topic" as const, slug })),
      ...(await slugs("Source")).map((slug) => ({ kind: "source" as const, slug })),
    ];
    const { rows } = await client.query<Row>(
      `SELECT "id", "slug", "sortAt" FROM (SELECT *, row_number() OVER (ORDER BY "sortAt" DESC, "id" DESC) AS place, count(*) OVER () AS of FROM "Article") a
       WHERE place % greatest(1, of / $1) = 0 ORDER BY place LIMIT $1`,
      [count],
    );
    return rows.map((row, at) => {
      const scope = at % 2 === 0 ? undefined : narrower[((at - 1) / 2) % narrower.length];
      const way = at < rows.length / 2 ? routes.before : routes.after;
      return way(scope ?? { kind: "latest" }, cursorOf(row));
    });
  });
}

function cursorOf(row: Row): string {
  return encodeCursor({ sortAt: row.sortAt.getTime(), id: row.id });
}

function pageBefore(row: Row): string {
  return routes.before({ kind: "latest" }, cursorOf(row));
}

/** A bench may count its way to a place; the product may not. */
async function articlesAt(client: Client, offset: number, count: number): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `SELECT "id", "slug", "sortAt" FROM "Article" ORDER BY "sortAt" DESC, "id" DESC OFFSET $1 LIMIT $2`,
    [offset, count],
  );
  return rows;
}
