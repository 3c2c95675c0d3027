import { describe, expect, it } from "vitest";
import { compareArticles } from "./compare";

const article = (text: string, lang = "en", title = "A title") => ({ title, standfirst: null, text, lang });
const marks = (a: string, b: string, lang = "en") => compareArticles(article(a, lang), article(b, lang)).a.sentences.map(({ mark }) => mark);

describe("two articles side by side", () => {
  it("tell what stands in both, what is said otherwise, and what only one says", () => {
    const a = "The ferry Marigold ran aground off Port Ellery on Monday morning. Some forty passengers were brought ashore by fishing boats. The owner had cut the night watch in spring.";
    const b = "The ferry Marigold ran aground off Port Ellery on Monday morning. Fishing boats brought forty passengers ashore, the harbour office says. Trains were late as well.";
    const { a: one, b: other } = compareArticles(article(a), article(b));
    expect(one.sentences.map(({ mark }) => mark)).toEqual(["shared", "close", "own"]);
    expect(other.sentences.map(({ mark }) => mark)).toEqual(["shared", "close", "own"]);
    expect(one.share).toBeGreaterThan(0.3);
    expect(one.share).toBeLessThan(0.5);
  });

  it("take a few words that any sentence may have for no sign of the same", () => {
    expect(marks("What that looks like. The pier was closed.", "Nobody knew what would come of that, said the harbour master. The pier stays open.")).toEqual(["own", "own"]);
  });

  it("do so in scripts without spaces, and from right to left", () => {
    expect(marks("一艘渡轮周一早上在埃勒里港附近搁浅。船东春天取消了夜间值班制度。", "一艘渡轮周一早上在埃勒里港附近搁浅。火车当天也晚点了一个小时。", "zh")).toEqual(["shared", "own"]);
    expect(marks("جنحت العبارة صباح الاثنين قرب ميناء إيليري القديم. ألغى المالك نوبة الليل في الربيع الماضي.", "جنحت العبارة صباح الاثنين قرب ميناء إيليري القديم. تأخرت القطارات أيضا في ذلك اليوم الطويل.", "ar")).toEqual(["shared", "own"]);
  });

  it("find the names, numbers and quotations of one alone, however the other writes them", () => {
    const a = "Mayor Ines Calloway said 1,471 people live there. “We were warned about this pier twice,” she told the council. The repair costs 2.5 million, or 12 percent of the budget. Tomas Brandt of the Harbour Trust spoke later.";
    const b = "Calloway counts 1 471 people there. The repair costs 2,500,000. It takes 14 percent of the budget.";
    const { a: one, b: other } = compareArticles(article(a), article(b));
    expect(one.names).toEqual(["Tomas Brandt of the Harbour Trust"]);
    expect(one.numbers).toEqual(["12 percent"]);
    expect(other.numbers).toEqual(["14 percent"]);
    expect(one.quotes).toEqual(["We were warned about this pier twice,"]);
    expect(other.names).toEqual([]);
  });

  it("compare names and numbers across languages, and claim nothing of sentences", () => {
    const german = article("Der Bund zahlt 3,2 Milliarden an Huawei. Die Regierung schweigt.", "de");
    const chinese = article("政府向 Huawei 支付32亿。另有1471人受影响。", "zh");
    const { a, b, sameLanguage } = compareArticles(german, chinese);
    expect(sameLanguage).toBe(false);
    expect([a.numbers, b.numbers]).toEqual([[], ["1471"]]);
    expect(a.sentences.every(({ mark }) => mark === "own")).toBe(true);
    expect(a.quotes).toEqual([]);
  });

  it("take days, months and the writer for no names", () => {
    expect(compareArticles(article("Work begins in November, said I. Then I’d rest, on a Friday, and I’ll tell Ida Holm."), article("Nothing.")).a.names).toEqual(["Ida Holm"]);
  });

  it("take nouns for no names where all have capitals", () => {
    expect(compareArticles(article("Am Morgen sprach die Ministerin Ida Holm mit der NATO über den Haushalt.", "de"), article("Nichts.", "de")).a.names).toEqual(["Ministerin Ida Holm", "NATO"]);
  });

  it("end soon, whatever the texts are", () => {
    const long = "word ".repeat(60_000);
    const { a } = compareArticles(article(`${long}.`), article(Array.from({ length: 2_000 }, (_, n) => `Sentence number ${n} says something about harbours.`).join(" ")));
    expect(a.cut).toBe(true);
  });
});
