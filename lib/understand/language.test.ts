import { beforeAll, describe, expect, it } from "vitest";
import { guessLanguage, otherLanguage } from "./language";
import { languageModel, type LanguageModel } from "./language-model";

let model: LanguageModel;
beforeAll(async () => {
  model = await languageModel();
});

describe("the language of a text", () => {
  it.each([
    ["en", "The council voted to keep the ferry running for another five years."],
    ["de", "Der Rat hat beschlossen, die Fähre noch fünf Jahre fahren zu lassen."],
    ["nl", "De raad besloot de veerboot nog vijf jaar te laten varen."],
    ["sv", "Kommunen beslutade att färjan ska gå i ytterligare fem år."],
    ["da", "Byrådet besluttede at lade færgen sejle i yderligere fem år."],
    ["no", "Kommunestyret vedtok å la fergen gå i fem år til, etter et langt møte."],
    ["fi", "Kunta päätti jatkaa lautan liikennöintiä vielä viisi vuotta."],
    ["pt", "A câmara decidiu manter a balsa em funcionamento por mais cinco anos."],
    ["es", "El ayuntamiento decidió mantener el transbordador cinco años más."],
    ["ro", "Consiliul a hotărât să păstreze feribotul încă cinci ani."],
    ["pl", "Rada postanowiła utrzymać prom przez kolejne pięć lat."],
    ["cs", "Rada rozhodla, že přívoz bude jezdit dalších pět let."],
    ["sk", "Rada rozhodla, že kompa bude premávať ďalších päť rokov."],
    ["ru", "Совет решил сохранить паром ещё на пять лет."],
    ["uk", "Рада вирішила зберегти пором ще на п'ять років."],
    ["ar", "قرر المجلس الإبقاء على العبارة خمس سنوات أخرى."],
    ["fa", "شورا تصمیم گرفت کشتی را پنج سال دیگر نگه دارد."],
    ["ko", "의회는 여객선을 5년 더 운항하기로 결정했다."],
    ["ja", "議会はフェリーをあと五年続けることを決めた。"],
    ["zh", "市议会决定再保留渡轮五年。"],
    ["id", "Dewan kota memutuskan untuk mempertahankan kapal feri selama lima tahun lagi."],
    ["vi", "Hội đồng quyết định giữ chuyến phà thêm năm năm nữa."],
  ])("is %s in one sentence", (lang, text) => {
    expect(guessLanguage(text, model).value).toBe(lang);
  });

  it("is the language of the text, not of the names in it", () => {
    expect(guessLanguage("OpenAI、Microsoft、Google DeepMind与Anthropic周二宣布成立联合机构，研究人工智能的安全问题。", model).value).toBe("zh");
    expect(guessLanguage("The shop sells 豆腐 and 醤油, and the council voted to keep the ferry for five years.", model).value).toBe("en");
    expect(guessLanguage("東京都議会はフェリーの運航継続を決定。", model).value).toBe("ja");
  });

  it("is unknown where there is nothing to go by", () => {
    for (const text of ["", "12,5 % — 3.1", "Xq"]) expect(guessLanguage(text, model).value).toBe("und");
  });
});

describe("a language that is stated", () => {
  const ofText = (stated: string, text: string) => otherLanguage(stated, text, model)?.value ?? stated;
  it("stands where the text does not surely say another", () => {
    expect(ofText("en-GB", "The council voted to keep the ferry running for another five years.")).toBe("en-GB");
    expect(ofText("nn", "Kommunestyret vedtok å la fergen gå i fem år til, etter et langt møte om saken som varte til midnatt i går kveld.")).toBe("nn");
    expect(ofText("de", "Ferry to Ellery")).toBe("de");
  });
  it("gives way to a text that is surely in another", () => {
    expect(ofText("en-US", "市议会星期二决定再保留渡轮五年，居民表示欢迎。")).toBe("zh");
    expect(ofText("en-US", "Совет решил сохранить паром ещё на пять лет, сообщили во вторник в администрации города, где вопрос обсуждали несколько часов подряд и так и не пришли к согласию.")).toBe("ru");
    expect(ofText("en", "Der Rat hat am Dienstag beschlossen, die Fähre noch fünf Jahre fahren zu lassen. Die Fahrgäste hatten sich lange dafür eingesetzt, und auch die Händler am Kai begrüßten die Entscheidung.")).toBe("de");
  });
});
