import { describe, expect, it } from "vitest";
import { segmentDocument } from ".";

/** Every line with text is in exactly one segment or is furniture, and segments are in order. */
function expectWhole(lines: string[]): void {
  const { segments, furniture } = segmentDocument(lines);
  let end = 0;
  for (const { first, last, titleLine } of segments) {
    expect(first).toBeGreaterThan(end);
    expect(last).toBeGreaterThanOrEqual(first);
    expect([null, first]).toContain(titleLine);
    end = last;
  }
  expect(end).toBeLessThanOrEqual(lines.length);
  lines.forEach((line, i) => {
    const held = segments.some(({ first, last }) => first <= i + 1 && i + 1 <= last) || furniture.includes(i + 1);
    expect(held || line.trim() === "").toBe(true);
  });
}

describe("any text at all", () => {
  it("gives nothing for an empty document", () => {
    expect(segmentDocument([])).toEqual({ segments: [], furniture: [], page: null });
    expect(segmentDocument(["", " \u00a0 ", "\u200b"])).toEqual({ segments: [], furniture: [], page: null });
  });

  it("keeps every line that says something", () => {
    const cases: string[][] = [
      ["one"],
      ["0"],
      ["----"],
      ["# "],
      ["1 of 1 DOCUMENTS"],
      ["", "Title", "", "0", ""],
      Array.from({ length: 900 }, (_, i) => (i % 3 === 0 ? "" : `line ${i} of words that say ${i % 17} things`)),
      Array.from({ length: 300 }, (_, i) => String(i)),
      Array.from({ length: 200 }, (_, i) => "#".repeat(i % 9) + " x"),
      ["\ud800 lone surrogate", "\u0000\u0001 control", "a\u0301\u0301\u0301 marks"],
    ];
    for (const lines of cases) expectWhole(lines);
  });

  it("stays linear on lines made to trap a pattern", () => {
    const traps = [`a${" ".repeat(100_000)}b`, `By A${",".repeat(50_000)}`, "Of".repeat(100_000), `${"1".repeat(79)}x`, "«“\"".repeat(50_000), ". ' ) ".repeat(30_000)];
    expectWhole(traps);
  });
});

describe("other languages", () => {
  const chinese = [
    "新华社北京三月五日电 国家气象局周二宣布,今年春季北方降水将比往年偏多,农业部门正在准备排水设备。",
    "气象局专家李卫东说,降水主要集中在三月下旬,北方各省应当提前检查排水沟渠。",
    "农业部门表示,小麦目前长势良好,降水增加对小麦返青有利。",
    "西班牙足球甲级联赛周日结束第二十六轮比赛,皇家贝蒂斯客场以三比一战胜塞维利亚,升至积分榜第五位。",
    "贝蒂斯前锋在上半场攻入两球,主教练赛后称赞球队的防守和耐心。",
    "下一轮贝蒂斯将在主场迎战瓦伦西亚,球队两名后卫因停赛缺席。",
  ];
  const german = [
    "Berlin (dpa) - Die Deutsche Bahn will bis 2027 rund 400 Bahnhöfe barrierefrei ausbauen, wie der Konzern am Montag in Berlin mitteilte.",
    "Bahnvorständin Kerstin Albers sagte, die Bahnhöfe würden zuerst in kleinen Städten umgebaut. Aufzüge und Rampen seien bestellt.",
    "Albers rechnet mit Kosten von zwei Milliarden Euro. Der Bund trägt davon die Hälfte.",
    "Ein Schwarm von Staren hat am Flughafen Rostock am Dienstag den Betrieb für zwei Stunden lahmgelegt, teilte die Polizei mit.",
    "Die Stare hätten sich auf der Landebahn niedergelassen, sagte ein Sprecher des Flughafens. Falkner vertrieben die Vögel.",
    "Vier Flüge wurden nach Hamburg umgeleitet. Verletzt wurde niemand, auch die Vögel kamen davon.",
  ];
  const arabic = [
    "القاهرة - أعلنت وزارة الري يوم الاثنين بدء مشروع لتبطين الترع في محافظة المنيا بتكلفة مليار جنيه.",
    "وقال المتحدث باسم الوزارة إن تبطين الترع يوفر المياه ويصل بها إلى نهايات الأراضي الزراعية.",
    "فاز فريق الوحدات على ضيفه الفيصلي بهدفين دون رد في ختام الدوري الأردني لكرة القدم مساء الجمعة.",
    "وسجل المهاجم الهدفين في الشوط الثاني بعد أن أهدر الفيصلي ركلة جزاء.",
  ];
  it.each([["Chinese", chinese], ["German", german], ["Arabic", arabic]])("reads %s without cutting it to pieces", (_name, lines) => {
    expectWhole(lines);
    expect(segmentDocument(lines).segments.length).toBeLessThanOrEqual(2);
  });

  it("follows headings in any language", () => {
    const lines = ["# 北方降水偏多", "", ...chinese.slice(0, 3), "", "# 贝蒂斯客场取胜", "", ...chinese.slice(3)];
    expect(segmentDocument(lines).segments.map(({ titleLine }) => titleLine)).toEqual([1, 7]);
  });
});
