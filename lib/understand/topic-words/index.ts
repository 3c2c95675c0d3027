import { ar } from "./ar";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { ko } from "./ko";
import { nl } from "./nl";
import { pl } from "./pl";
import { pt } from "./pt";
import { ru } from "./ru";
import { sv } from "./sv";
import { tr } from "./tr";
import type { TopicWords } from "./types";
import { uk } from "./uk";
import { vi } from "./vi";
import { zh } from "./zh";

/** The words that show a topic, by primary language tag. */
export const TOPIC_WORDS: ReadonlyMap<string, TopicWords> = new Map(Object.entries({ ar, de, en, es, fr, it, ja, ko, nl, pl, pt, ru, sv, tr, uk, vi, zh }));
