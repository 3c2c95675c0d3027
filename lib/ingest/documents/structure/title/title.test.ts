import { describe, expect, it } from "vitest";
import { deriveTitle } from "./index";

describe("a headline made from a lead", () => {
  it.each([
    ["A cargo ferry, built in 1987 and sold twice since, ran aground near Ellery on Tuesday night, injuring four sailors.", "Cargo ferry runs aground near Ellery, injuring four sailors"],
    ["On Monday, the Ellery council voted 9 to 4 to close the old quay, according to the Harbour Daily.", "The Ellery council votes 9 to 4 to close the old quay"],
    ["In a letter to residents, published by the council on Friday, Mayor Ida Holm promised to rebuild the quay within two years.", "Mayor Ida Holm promises to rebuild the quay within two years"],
    ["Two fishermen were rescued from the harbour at 4:10 a.m. local time, police said.", "Two fishermen rescued from the harbour"],
    ["A spokesperson of the port authority said on Thursday that the ferries would return before the herring season.", "Spokesperson of the port authority says the ferries will return before the herring season"],
    ["Per Vang, from Ellery, Norway, on Tuesday admitted that he had sunk the barge.", "Per Vang admits that he had sunk the barge"],
    ["“We lost a quay and gained a harbour,” said Ida Holm, who led the works for two winters.", "Ida Holm: “We lost a quay and gained a harbour”"],
    ["Does a small town need a harbour of its own? Opinions differ.", "Does a small town need a harbour of its own?"],
    ["The United States and the European Union signed a fisheries agreement yesterday in Oslo.", "US and EU sign a fisheries agreement in Oslo"],
  ])("%s", (lead, title) => expect(deriveTitle(lead)).toBe(title));

  it.each([
    // Number: told by the head of the subject, and left alone where it is not plain.
    ["A boat carrying apples from Ellery to Norrin capsized on Sunday near the lighthouse.", "Boat carrying apples from Ellery to Norrin capsizes near the lighthouse"],
    ["The harbour master stated that Norway and Denmark enjoys a long friendship in matters of herring.", "Harbour master says Norway and Denmark enjoy a long friendship in matters of herring"],
    ["Town leaders and the harbour office struck a last-minute deal to keep the ferry on Monday night.", "Town leaders and the harbour office strike a last-minute deal to keep the ferry"],
    ["The singer and harbour pilot Ida Holm opened the new quay of Ellery on Friday.", "Singer and harbour pilot Ida Holm opens the new quay of Ellery"],
    ["Holm and Vang sold the last herring barge of Ellery to a museum on Friday.", "Holm and Vang sold the last herring barge of Ellery to a museum"],
    // Tense: together or not at all, and never of what is long past or still stands.
    ["The weather office issued a gale warning on Monday as the storm approached the islands.", "Weather office issues a gale warning as the storm approaches the islands"],
    ["The council bought the lighthouse last November and painted it in March for the visitors.", "Council bought the lighthouse last November and painted it in March for the visitors"],
    // What was said, and who said it.
    ["In findings published on Wednesday, researchers from the University of Ellery and the Norrin College of the Sea reported that herring may learn to avoid the quay.", "Researchers say herring may learn to avoid the quay"],
    ["The court of Ellery issued a ruling against the council finding that the ferry must run in winter.", "Court of Ellery rules that the ferry must run in winter"],
    ["It was reported on Saturday that Per Vang was bitten by a seal while in the harbour of Ellery.", "Per Vang bitten by a seal while in the harbour of Ellery"],
    ["In findings published on Monday, an international team of scientists report ancient sailors captured herring near the northern skerries.", "Scientists report ancient sailors captured herring near the northern skerries"],
    ["An estimated three hundred people showed up at the gates of the Ellery shipyard.", "Estimated three hundred people show up at the gates of the Ellery shipyard"],
    ["US singer, actor, and harbour pilot Ida Holm died on Monday at her home in Ellery.", "US singer, actor, and harbour pilot Ida Holm dies at her home in Ellery"],
    ["Norrin: A pilot was robbed and his boat was sunk by strangers near the old lighthouse.", "Pilot was robbed and his boat was sunk by strangers near the old lighthouse"],
    ["Last week, the court of Ellery dismissed a complaint about the price of the ferry.", "Court of Ellery dismisses a complaint about the price of the ferry"],
    ["SKERRY, North Ellery - SKERRY, North Ellery (HN) - The council of Ellery opened the quay.", "Council of Ellery opens the quay"],
    // What a headline cannot do without.
    ["Mayor Ida Holm on Monday accused Per Vang of having hidden the keys of the old lighthouse.", "Mayor Ida Holm accuses Per Vang of having hidden the keys of the old lighthouse"],
    ["Ida Holm, the former mayor of Ellery, died on Sunday, early in the morning. She was 82 years old.", "Former mayor of Ellery Ida Holm dies aged 82"],
    ["A ferry operated by Holm Lines, which is run by the mayor's brother, sank on Thursday between Ellery and Norrin.", "Ferry operated by Holm Lines sinks between Ellery and Norrin"],
    ["As the gale finally left Ellery yesterday, the wreckage left in its wake began to drift towards Norrin.", "Wreckage left in its wake begins to drift towards Norrin"],
    ["Shortly after the ferry stopped on 1 May, dozens of Ellery families received letters about their boats.", "Dozens of Ellery families receive letters about their boats"],
    ["Very early Wednesday morning, a diver was hurt while working at the north quay of Ellery.", "Diver hurt while working at the north quay of Ellery"],
    ["ELLERY BAY, South Norrin — In a long speech on Saturday night in Skerry, mayor Ida Holm promised to rebuild the quay within two years.", "Mayor Ida Holm promises to rebuild the quay within two years"],
    ["KRAKEN BAY (May 3): The Holm Line recorded a profit of 3.4 million crowns in spring.", "The Holm Line records a profit of 3.4 million crowns in spring"],
  ])("%s", (lead, title) => expect(deriveTitle(lead)).toBe(title));

  it("takes a later sentence when the first is thin, stands on a pronoun or says nothing of its own", () => {
    expect(deriveTitle("The harbour office responded on Tuesday to questions regarding the ferry and the lighthouse.\n\nHarbour master Ida Holm said that the town will sell the ferry to a museum in Norrin before winter.")).toMatch(/will sell the ferry/);
    expect(deriveTitle("They had waited for years. The council of Ellery voted on Monday to rebuild the quay.")).toBe("Council of Ellery votes to rebuild the quay");
    expect(deriveTitle("The opinions expressed by our guests are their own and bind nobody at the paper.\n\nThe council of Ellery voted on Monday to rebuild the quay.")).toBe("Council of Ellery votes to rebuild the quay");
    expect(deriveTitle("Anna Berg and Olaf Lind and Kari Moe\n\nThe council of Ellery voted on Monday to rebuild the quay.")).toBe("Council of Ellery votes to rebuild the quay");
  });

  it("names in full whom a later sentence calls by the surname", () => {
    expect(deriveTitle("It is a strange story that Ida Holm tells. Holm found a chest of letters under the quay of Ellery in May.")).toMatch(/^Ida Holm /);
  });

  it("keeps a line that is a headline already, and the whole text of quotations", () => {
    expect(deriveTitle("After a Long Winter, Ferries Return to Ellery and Norrin\n\nThe ferries returned on Monday with few passengers aboard.")).toBe("After a Long Winter, Ferries Return to Ellery and Norrin");
    expect(deriveTitle("“He lost three barges that he could have kept if he had stayed at home,” Ida Holm wrote of her rival.")).not.toMatch(/loses/);
  });

  it("shows where no clause fits that the lead goes on", () => {
    const title = deriveTitle("Herring nets and lobster pots and barrels and ropes and anchors and lamps and charts and compasses and sails of all the vanished fishing fleets of the north");
    expect(title).toMatch(/…$/);
    expect(title.length).toBeLessThanOrEqual(95);
  });

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
    expect(deriveTitle("港新聞・北日報(共同)によると、エレリー港の北埠頭(1987年完成)が3月4日、二年ぶりに再開した。市長が発表した。")).toBe("エレリー港の北埠頭が二年ぶりに再開した");
    expect(deriveTitle("エレリー市は3月4日、長く続いた改修工事の遅れと費用の増加を受けて、春に予定していた北埠頭のすべての渡し船の運航を来年まで中止すると発表した。")).toBe("エレリー市は春に予定していた北埠頭のすべての渡し船の運航を来年まで中止すると発表した");
    expect(deriveTitle("埃勒里市政府发言人王明4日在记者会上表示，北码头将于春季重新开放，渡轮服务同时恢复。")).toBe("埃勒里市政府：北码头将于春季重新开放，渡轮服务同时恢复");
    expect(deriveTitle("엘러리 시의회는 화요일 북쪽 부두를 다시 열기로 결정했다. 공사는 2년이 걸렸다.")).toBe("엘러리 시의회는 화요일 북쪽 부두를 다시 열기로 결정했다");
  });

  it.each([
    ["Der Rat der Stadt Ellery hat am 3. Mai beschlossen, die Fähre noch fünf Jahre fahren zu lassen. Das kostet vier Millionen.", "Der Rat der Stadt Ellery hat am 3. Mai beschlossen, die Fähre noch fünf Jahre fahren zu lassen"],
    ["Ellery (dpa) - Nach Angaben von Dr. Ida Holm bleibt die Fähre der Insel noch fünf Jahre erhalten. Mehr dazu morgen.", "Nach Angaben von Dr. Ida Holm bleibt die Fähre der Insel noch fünf Jahre erhalten"],
    ["A câmara de Ellery decidiu manter a balsa por mais cinco anos, disse a prefeita na terça-feira à noite depois de uma longa sessão. Custa caro.", "A câmara de Ellery decidiu manter a balsa por mais cinco anos"],
    ["Совет города Эллери решил сохранить паром ещё на пять лет. Это стоит четыре миллиона в год.", "Совет города Эллери решил сохранить паром ещё на пять лет"],
    ["¿Necesita una isla tan pequeña su propio transbordador cada día del año? Las opiniones son diversas en el puerto de Ellery.", "¿Necesita una isla tan pequeña su propio transbordador cada día del año?"],
    ["Эллери — это город на острове, в котором живут рыбаки и лоцманы северного моря. Зимой туда ходит паром.", "Эллери — это город на острове, в котором живут рыбаки и лоцманы северного моря"],
    ["Рыбаки острова Эллери, которые всю зиму спорили с городским советом о новом причале и о ценах на лёд, решили построить его сами этим летом. Работы начнутся в мае.", "Рыбаки острова Эллери решили построить его сами этим летом"],
    ["Oslo, Norge. Byrådet i Ellery vedtok i går kveld å beholde fergen i fem år til. Det koster fire millioner.", "Byrådet i Ellery vedtok i går kveld å beholde fergen i fem år til"],
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
