const LONGEST = 32;
const SHORTEST = 10;

/** What Chinese and Japanese leads put before the news: agency and place, the day, the source. */
const LEAD_INS: RegExp[] = [
  /^(?:（[^）]{2,30}）|\([^)]{2,30}\)|【[^】]{2,20}】)\s*/u,
  /^(?:新华社|中新社|中新网|人民网|央视新闻|本报)?[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日电\s*(?:（[^）]{2,24}）|\([^)]{2,24}\))?\s*/u,
  /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:[上下]午|晚间?|凌晨|午前|午後)?(?:[\d時时分：:]*頃?)?(?:[（(][^）)]*[）)])?[，、,]\s*/u,
  /^(?:近日|日前|今天|今日|昨天|昨日|当地时间[^，]{0,16}|据[^，]{2,20}(?:报道|消息|介绍)|记者[^，]{0,16}获悉)[，,：:]\s*/u,
  /^[\u3040-\u30ff\u4e00-\u9fff]{2,12}によると[、，]\s*/u,
];

/** The first clauses of a Chinese or Japanese lead that fit a headline. */
export function cjkTitle(lead: string): string {
  let text = (lead.split(/[。！？\n]/u).find((sentence) => sentence.trim() !== "") ?? lead).trim();
  for (const pattern of LEAD_INS) text = text.replace(pattern, "");
  const clauses = text.split(/(?<=[，、；：,])/u);
  let title = "";
  for (const clause of clauses) {
    if (title.length >= SHORTEST && (title + clause).length > LONGEST) break;
    title += clause;
    if (title.length >= LONGEST) break;
  }
  const cut = title.length > LONGEST + 10 ? title.slice(0, LONGEST) : title;
  return cut.replace(/[，、；：,\s]+$/u, "");
}
