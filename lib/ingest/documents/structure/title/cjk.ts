const LONGEST = 32;
const SHORTEST = 10;
/** Japanese says at the end of a sentence what happened, so its headlines need more room. */
const LONGEST_JAPANESE = 56;

/** What Chinese and Japanese leads put before the news: agency and place, the day, the source. */
const LEAD_INS: RegExp[] = [
  /^(?:（[^）]{2,30}）|\([^)]{2,30}\)|【[^】]{2,20}】)\s*/u,
  /^(?:新华社|中新社|中新网|人民网|央视新闻|本报)?[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日电\s*(?:（[^）]{2,24}）|\([^)]{2,24}\))?\s*/u,
  /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:[上下]午|晚间?|凌晨|午前|午後)?(?:[\d時时分：:]*頃?)?(?:[（(][^）)]*[）)])?[，、,]\s*/u,
  /^\d{1,2}日(?:[上下]午|晚间?|凌晨|午前|午後|夜|朝|未明)?[，、,]\s*/u,
  /^(?:近日|日前|今天|今日|昨天|昨日|当地时间[^，]{0,16}|据[^，]{2,20}(?:报道|消息|介绍)|记者[^，]{0,16}获悉)[，,：:]\s*/u,
  /^[^、，。「」]{2,60}によ(?:ると|れば|りますと)[、，]\s*/u,
];
/** "外交部发言人……表示，": the office and a colon. */
const SPOKEN = /^(?<who>[\u4e00-\u9fff]{2,14}?)(?:新闻)?发言人[\u4e00-\u9fff]{0,4}?(?:\d{1,2}日)?(?:在[^，]{2,14}?上)?(?:表示|称|说|指出|强调|回应称)[，,：:]/u;

/** The clauses of a Chinese or Japanese lead that make a headline. */
export function cjkTitle(lead: string): string {
  const japanese = /[\u3040-\u30ff]/u.test(lead.slice(0, 200));
  let text = firstSentence(lead);
  for (let round = 0; round < 2; round += 1) for (const pattern of LEAD_INS) text = text.replace(pattern, "");
  if (japanese) return japaneseTitle(text.replace(/[（(][^（()）]*[）)]/gu, "").replace(/(?<=[はがも、]|^)(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日[、，]/gu, ""));
  return chineseTitle(text.replace(SPOKEN, (_, who: string) => `${who}：`));
}

/** Up to the first full stop outside a quotation. */
function firstSentence(lead: string): string {
  let depth = 0;
  let from = 0;
  for (let at = 0; at < lead.length; at += 1) {
    const char = lead.charAt(at);
    if ("「『“".includes(char)) depth += 1;
    else if ("」』”".includes(char)) depth = Math.max(0, depth - 1);
    else if (char === "\n" || (depth === 0 && "。！？".includes(char))) {
      if (lead.slice(from, at).trim() !== "") return lead.slice(from, at).trim();
      from = at + 1;
    }
  }
  return lead.slice(from).trim();
}

function chineseTitle(text: string): string {
  const clauses = text.split(/(?<=[，；,])/u);
  let title = "";
  for (const clause of clauses) {
    if (title.length >= SHORTEST && (title + clause).length > LONGEST) break;
    title += clause;
    if (title.length >= LONGEST) break;
  }
  return shortened(title, LONGEST + 10);
}

/** A Japanese sentence whole, or who it is about with its last clause, or that clause alone. */
function japaneseTitle(text: string): string {
  if (text.length <= LONGEST_JAPANESE) return trimmed(text);
  const clauses = text.split(/(?<=[、，](?![^「]*」))/u);
  const last = clauses.at(-1) ?? "";
  const topic = clauses.find((clause) => /[はがも][、，]$/u.test(clause)) ?? /^[^、，「]{2,32}?[^\p{Script=Hiragana}][はが]/u.exec(clauses[0] ?? "")?.[0];
  if (topic && topic !== last && (topic + last).length <= LONGEST_JAPANESE) return trimmed(topic.replace(/[、，]$/u, "") + last);
  if (last.length <= LONGEST_JAPANESE && last.length >= SHORTEST && /[はが]/u.test(last) && !/^(?:その|この|同|これ|それ|うち)/u.test(last)) return trimmed(last);
  let title = "";
  for (const clause of clauses) {
    if ((title + clause).length > LONGEST_JAPANESE) break;
    title += clause;
  }
  return title.length >= SHORTEST ? `${trimmed(title)}…` : shortened(text, LONGEST_JAPANESE);
}

const trimmed = (text: string): string => text.replace(/[，、；：,\s]+$/u, "");

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${trimmed(text.slice(0, longest - 1))}…` : trimmed(text);
}
