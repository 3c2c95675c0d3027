import { safeHref } from "../render";
import { trimAddress } from "./inline";
import { wordCount } from "./text";

/** `Source:` in the languages it is read in, before an address. */
const SOURCE = /^(?:original )?(?:source|via|original article|quelle|fuente|fonte|来源|原文链接|原文|出处|المصدر)\s*(?:link|url)?\s*[:：]\s*/iu;
const DISCLAIMER = /^(?:disclaimer|disclosure|haftungsausschluss|免责声明|声明|avertissement|إخلاء مسؤولية)\s*[:：]\s*/iu;

/** The address of a `Source:` line, or null. */
export function sourceAddress(text: string): string | null {
  const label = SOURCE.exec(text);
  if (!label) return null;
  const address = trimAddress(/https?:\/\/\S+/i.exec(text.slice(label[0].length))?.[0] ?? "");
  return safeHref(address) && wordCount(text) <= 12 ? address : null;
}

/** The words of a `Disclaimer:` line, without its label, or null. */
export function disclaimerText(text: string): string | null {
  const label = DISCLAIMER.exec(text);
  const words = label ? text.slice(label[0].length).trim() : "";
  return words === "" ? null : words;
}

const OUTLET_NAME = "(?:[Tt]he )?(?<outlet>\\p{Lu}[\\p{L}’'&.-]*(?: (?:\\p{Lu}[\\p{L}’'&.-]*|of|and|de|du|des|der|la|le|el))*)";
const PUBLISHING: RegExp[] = [
  // "Singapore's Lianhe Zaobao published an article today"
  new RegExp(`^(?:(?:In|On) [^,]{3,40}, )?(?:\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)?[’']s? (?:(?:newspaper|daily|weekly|magazine|website|paper) )?)?${OUTLET_NAME} (?:has |recently |today |on \\w+ )?(?:published|carried|ran|posted|printed) (?:an?|the|its) (?:[\\p{L}-]+ )?(?:article|commentary|editorial|opinion piece|op-ed|column|report|analysis|piece)\\b`, "u"),
  new RegExp(`^(?:An?|In an?|The) (?:article|commentary|editorial|opinion piece|op-ed|column|analysis) (?:published )?(?:in|by|from) ${OUTLET_NAME}(?= (?:says|said|argues|argued|states|stated|claims|claimed)\\b|,)`, "u"),
];
const PUBLISHING_ZH = /^(?:[\u4e00-\u9fff]{2,6}?)?[《「“](?<outlet>[\u4e00-\u9fffA-Za-z]{2,16})[》」”](?:今天|今日|昨日|昨天|近日)?[^。]{0,16}?(?:发表|刊登|刊发)/u;

/**
 * The outlet whose article this one quotes and comments on, from its first paragraph, or null: a
 * lead that says who published what, not a passing "X reported".
 */
export function quotedOutlet(lead: string): string | null {
  const start = lead.slice(0, 400);
  for (const pattern of PUBLISHING) {
    const outlet = pattern.exec(start)?.groups?.outlet;
    if (outlet) return outlet.trim();
  }
  return PUBLISHING_ZH.exec(start)?.groups?.outlet ?? null;
}
