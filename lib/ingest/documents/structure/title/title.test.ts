import { describe, expect, it } from "vitest";
import { deriveTitle } from "./index";

describe("a headline made from a lead", () => {
  it.each([
    ["A cargo ferry, built in 1987 and sold twice since, ran aground near Ellery on Tuesday night, injuring four sailors.", "Cargo ferry runs aground near Ellery, injuring four sailors"],
    ["On Monday, the Ellery council voted 9 to 4 to close the old quay, according to the Harbour Daily.", "The Ellery council votes 9 to 4 to close the old quay"],
    ["In a letter to residents, published by the council on Friday, Mayor Ida Holm promised to rebuild the quay within two years.", "Mayor Ida Holm promises to rebuild the quay within two years"],
    ["Two fishermen were rescued from the harbour at 4:10 a.m. local time, police said.", "Two fishermen rescued from the harbour"],
    ["A spokesperson of the port authority said on Thursday that the ferries would return before the herring season.", "Spokesperson of the port authority says the ferries would return before the herring season"],
    ["Per Vang, from Ellery, Norway, on Tuesday admitted that he had sunk the barge.", "Per Vang admits that he had sunk the barge"],
    ["“We lost a quay and gained a harbour,” said Ida Holm, who led the works for two winters.", "Ida Holm: “We lost a quay and gained a harbour”"],
    ["Does a small town need a harbour of its own? Opinions differ.", "Does a small town need a harbour of its own?"],
    ["The United States and the European Union signed a fisheries agreement yesterday in Oslo.", "US and EU signed a fisheries agreement in Oslo"],
  ])("%s", (lead, title) => expect(deriveTitle(lead)).toBe(title));

  it("keeps a relative clause's verb from ending the headline too soon", () => {
    const title = deriveTitle("A man was arrested after Per Vang, mayor of the fishing port of Ellery, was attacked last night while he was speaking at a benefit for the rescue service on the north quay.");
    expect(title).toMatch(/^Man arrested after Per Vang was attacked/);
  });

  it("takes the writer's own comment where one is marked", () => {
    expect(deriveTitle("Norway's Harbour Daily published an editorial today on the quay and the fishing fleet.\n\nComment: The council has built a quay that nobody asked for, and nobody will pay for it.")).toBe("Council has built a quay that nobody asked for, and nobody will pay for it");
  });

  it("ends Chinese and Japanese headlines at a clause, without day and agency", () => {
    expect(deriveTitle("新华社奥斯陆3月4日电（记者王明）挪威埃勒里港北码头4日重新开放，渡轮服务将于春季恢复，市长说工程历时两年。")).toBe("挪威埃勒里港北码头4日重新开放，渡轮服务将于春季恢复");
    expect(deriveTitle("2025年3月4日、エレリー港の北埠頭が再開した。市長が発表した。")).toBe("エレリー港の北埠頭が再開した");
  });

  it.each([
    ["Der Rat der Stadt Ellery hat am 3. Mai beschlossen, die Fähre noch fünf Jahre fahren zu lassen. Das kostet vier Millionen.", "Der Rat der Stadt Ellery hat am 3. Mai beschlossen, die Fähre noch fünf Jahre fahren zu lassen"],
    ["Ellery (dpa) - Nach Angaben von Dr. Ida Holm bleibt die Fähre der Insel noch fünf Jahre erhalten. Mehr dazu morgen.", "Nach Angaben von Dr. Ida Holm bleibt die Fähre der Insel noch fünf Jahre erhalten"],
    ["A câmara de Ellery decidiu manter a balsa por mais cinco anos, disse a prefeita na terça-feira à noite depois de uma longa sessão. Custa caro.", "A câmara de Ellery decidiu manter a balsa por mais cinco anos"],
    ["Совет города Эллери решил сохранить паром ещё на пять лет. Это стоит четыре миллиона в год.", "Совет города Эллери решил сохранить паром ещё на пять лет"],
    ["¿Necesita una isla tan pequeña su propio transbordador cada día del año? Las opiniones son diversas en el puerto de Ellery.", "¿Necesita una isla tan pequeña su propio transbordador cada día del año?"],
    ["قرر مجلس البلدة الإبقاء على العبارة خمس سنوات أخرى بعد جلسة طويلة. وتبلغ التكلفة أربعة ملايين.", "قرر مجلس البلدة الإبقاء على العبارة خمس سنوات أخرى بعد جلسة طويلة"],
  ])("is a whole sentence or clause of another language: %s", (lead, title) => expect(deriveTitle(lead)).toBe(title));

  it("passes over captions, players and lines about the writer, and drops a dateline", () => {
    const lead = "Two fishermen were rescued from the harbour at 4:10 a.m. local time, police said.";
    for (const above of ["Image copyright Harbour Daily Image caption The old quay of Ellery before it was closed", "Media playback is unsupported on your device Media caption Ida Holm at the quay", "Ida Holm is a columnist of the Harbour Daily and a former mayor."]) {
      expect(deriveTitle(`${above}\n\n${lead}`)).toBe("Two fishermen rescued from the harbour");
    }
    expect(deriveTitle(`ELLERY (Harbour News) – ${lead}`)).toBe("Two fishermen rescued from the harbour");
    expect(deriveTitle("So far, the council of Ellery has closed three quays and the school.")).not.toMatch(/^Far/);
  });

  it("gives some title for any text, within the length, and none for no text", () => {
    expect(deriveTitle("")).toBe("");
    for (const odd of ["x", "word ".repeat(300), "(((", "“", "A, b, c, d, e, f.", "12 345", "\n\n•\n"]) expect(deriveTitle(odd).length).toBeLessThanOrEqual(111);
  });
});
