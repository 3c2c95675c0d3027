import { describe, expect, it } from "vitest";
import { creditsOf } from "./credits";
import { namesOutlet } from "./origins";

const article = (text: string, more: object = {}) => ({ title: "A title", standfirst: null, text, byline: null, dateline: null, ...more });
const credited = (text: string, outlet: string) => creditsOf(article(text)).named.some((one) => namesOutlet(one, outlet));

describe("whom an article credits", () => {
  it("finds an outlet named for what is told, in many languages", () => {
    const said: [string, string][] = [
      ["The ship sank at dawn, according to the Lagoon Register.", "The Lagoon Register"],
      ["The Lagoon Register reported on Monday that the ship sank.", "Lagoon Register"],
      ["The minister told the Lagoon Register that he would stay.", "The Lagoon Register"],
      ["Das Schiff sank, wie die Havelwarte berichtet.", "Havelwarte"],
      ["Laut Havelwarte sank das Schiff am Morgen.", "Havelwarte"],
      ["Le navire a coulé, selon Le Phare.", "Le Phare"],
      ["El barco se hundió, según informó El Mirador.", "El Mirador"],
      ["Secondo La Lanterna la nave è affondata.", "La Lanterna"],
      ["Судно затонуло, сообщает Маяк.", "Маяк"],
      ["غرقت السفينة بحسب صحيفة النخيل.", "النخيل"],
      ["据石桥时报报道，货轮沉没。", "石桥时报"],
      ["汐見新報によると、船は沈没した。", "汐見新報"],
    ];
    expect(said.filter(([text, outlet]) => !credited(text, outlet))).toEqual([]);
  });

  it("takes no name for a source of what is told that only stands in the text", () => {
    expect(credited("Reporters of the Lagoon Register won a prize on Monday.", "Lagoon Register")).toBe(false);
    expect(credited("According to the harbour master, readers of the Lagoon Register were on board.", "Lagoon Register")).toBe(false);
    expect(credited("据目击者说，石桥时报大楼起火。", "石桥时报")).toBe(false);
  });

  it("asks for more than one mention far down in the text", () => {
    const body = `${"The harbour was quiet all morning and nobody spoke of it. ".repeat(20)}\n`;
    expect(credited(`${body}The owner told the Lagoon Register so.`, "Lagoon Register")).toBe(false);
    expect(credited(`${body}The owner told the Lagoon Register so. He then told the Lagoon Register more.`, "Lagoon Register")).toBe(true);
  });

  it("knows agencies by dateline, byline and last line, and no credit of a picture for one", () => {
    expect(creditsOf(article("LONDON (Reuters) - A ship sank.")).agency).toBe("Reuters");
    expect(creditsOf(article("A ship sank.", { byline: "By Agence France-Presse" })).agency).toBe("AFP");
    expect(creditsOf(article("Ein Schiff sank.\n© dpa-AFX, dpa/hma")).agency).toBe("dpa");
    expect(creditsOf(article("一艘货轮沉没。（新华社）")).agency).toBe("Xinhua");
    expect(creditsOf(article("HARBOUR (Halyard) - A ship sank.")).agency).toBe("Halyard");
    expect(creditsOf(article("A ship sank.\nPhoto: Reuters")).agency).toBeNull();
    expect(creditsOf(article("A ship sank and an aa battery was found.")).agency).toBeNull();
  });
});
