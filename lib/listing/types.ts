import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";

type Sql = Prisma.Sql;

/** A value of a list as JSON has it; times are ISO 8601 in UTC. */
export type Value = string | number | boolean | null;

/** One column: what PostgreSQL reads, and what becomes of it in JSON, CSV and on the page. */
export type Column<T extends Value = Value> = {
  readonly kind: "text" | "time" | "number" | "yes-no" | "word";
  readonly sql: Sql;
  readonly schema: z.ZodType<T>;
  /** From what the driver gives. */
  read(value: unknown): T;
};

/** One of a closed list of words, in an address as the word itself. */
export type ChoiceFilter<W extends string = string> = { readonly kind: "choice"; readonly of: readonly W[]; readonly about: string; where(word: W): Sql };
/** Text that somebody typed. */
export type TextFilter = { readonly kind: "text"; readonly about: string; where(text: string): Sql };
/** A day in UTC, as YYYY-MM-DD. */
export type DayFilter = { readonly kind: "day"; readonly about: string; where(day: string): Sql };
/** On, or not there. In an address `yes`. */
export type SwitchFilter = { readonly kind: "switch"; readonly about: string; where(): Sql };
export type Filter = ChoiceFilter | TextFilter | DayFilter | SwitchFilter;

/** One of the values by which a list is sorted: never null, of exactly this type in the database; the last of them is unique. */
export type SortKey = { readonly type: "time" | "int" | "text" | "uuid"; readonly sql: Sql };
/** A place in an order: an index has to hold exactly these keys. Each sort goes both ways; `first` is the one it begins with. */
export type Sort = { readonly keys: readonly SortKey[]; readonly first: "asc" | "desc" };

type Columns = Readonly<Record<string, Column>>;
type Filters = Readonly<Record<string, Filter>>;
type Sorts = Readonly<Record<string, Sort>>;

/** What a list is, said once: its page, its CSV, its JSON and its description are made of it. */
export type ListDescription<C extends Columns = Columns, F extends Filters = Filters, S extends Sorts = Sorts> = {
  /** Of its address below /api/v1, such as `admin/people`, and so of its file. */
  readonly name: string;
  readonly who: "admin" | "moderator";
  readonly from: Sql;
  /** What holds of every row, where that is not everything. */
  readonly where?: Sql;
  readonly columns: C;
  readonly filters: F;
  readonly sorts: S;
  /** The sort that it begins with. */
  readonly sort: keyof S & string;
  readonly pageSize: number;
};

/** A description with the schemas that are made of it. */
export type List<C extends Columns = Columns, F extends Filters = Filters, S extends Sorts = Sorts> = ListDescription<C, F, S> & {
  readonly querySchema: z.ZodObject<Record<string, z.ZodType>>;
  readonly exportQuerySchema: z.ZodObject<Record<string, z.ZodType>>;
  readonly rowSchema: z.ZodType<RowOf<C>>;
  readonly pageSchema: z.ZodType<{ items: RowOf<C>[]; next: string | null }>;
};

export type RowOf<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };
/** A row of a list. */
export type ListRow<L> = L extends ListDescription<infer C> ? RowOf<C> : never;

/** What somebody wants to see of a list: filters by name, the order, and the place after which a page begins. */
export type Asked = {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly descending: boolean;
  readonly after?: string;
  readonly limit?: number;
};

/** The words of a list, in one language. `shown`: the columns that a page shows. */
export type ListWords<L, Shown extends string = string> = L extends ListDescription<infer _C, infer F, infer S>
  ? {
    readonly columns: Readonly<Record<Shown, string>>;
    readonly filters: { readonly [K in keyof F]: F[K] extends ChoiceFilter<infer W> ? { readonly label: string; readonly options: Readonly<Record<W, string>> } : { readonly label: string } };
    readonly sorts: { readonly [K in keyof S]: { readonly asc: string; readonly desc: string } };
    /** Where there is nothing, with no filter on. */
    readonly none: string;
  }
  : never;
