import { describe, expect, it } from "vitest";
import { TOPICS } from "@/lib/closed-lists";
import { TOPIC_WORDS } from "./topic-words";
import { findOwnTopic, findTopics } from "./topics";

const topicsOf = (title: string, text: string, lang = "en"): string[] => findTopics(title, text, lang).map((finding) => finding.topic);

describe("topics of a text", () => {
  it("are found with the words that show them", () => {
    const [first] = findTopics("Ellery wins the cup final", "The team scored twice in the match; the coach praised his players, and the goalkeeper was named man of the tournament. The championship is the club's first in the league.", "en");
    expect(first).toMatchObject({ topic: "sport" });
    expect(first?.evidence).toContain("“final”");
  });
  it("are at most two", () => {
    const found = topicsOf("Court jails lawmakers over vaccine fraud", "Prosecutors said the lawmakers, convicted of fraud, had sold vaccines. Parliament met; the election is near. Hospitals lacked vaccines in the pandemic. The jury found them guilty, and the prime minister resigned. Voters and the opposition want a trial of the cabinet.");
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(2);
    expect(found.every((topic) => ["crime", "politics", "health"].includes(topic))).toBe(true);
  });
  it("are none where little agrees, and none from one word said often", () => {
    expect(topicsOf("A walk", "We went along the shore and came back before dark.")).toEqual([]);
    expect(topicsOf("Chips", "chips ".repeat(60))).toEqual([]);
    expect(topicsOf("", "")).toEqual([]);
    expect(topicsOf("Ilmo", "Valtuusto kokoontui tiistaina eikä päättänyt mitään.", "fi")).toEqual([]);
  });
  it("do not grow with the length of a text alone", () => {
    const aside = "A spokesman for the company, which trades in shares, was there. ";
    expect(topicsOf("A walk", `${aside}${"We went along the shore and came back before dark. ".repeat(100)}`)).toEqual([]);
  });
});

describe("topics in other languages", () => {
  it.each([
    ["de", "sport", "Bundesliga: Elfmeter entscheidet", "Der Torwart hielt lange stand. Nach dem Spiel lobte der Trainer die Mannschaft, die nun Tabellenführer ist."],
    ["fr", "politics", "L’Assemblée nationale débat", "Le premier ministre défend son projet de loi devant les députés ; l’opposition annonce une motion de censure."],
    ["es", "health", "Más vacunas en los hospitales", "Los médicos atienden a pacientes con gripe y la enfermedad avanza, según la organización mundial de la salud."],
    ["it", "crime", "Arrestato a Bari", "La polizia e i carabinieri indagano sull’omicidio; la procura parla di una rapina e di un sospettato in carcere."],
    ["pt", "markets", "Ibovespa fecha em alta", "O dólar caiu depois que o banco central manteve a taxa de juros; investidores esperam inflação menor."],
    ["nl", "climate", "Droogte en bosbranden", "Door klimaatverandering neemt de droogte toe, zegt het KNMI; de uitstoot van broeikasgassen moet omlaag."],
    ["pl", "politics", "Sejm przyjął ustawę", "Premier i opozycja spierali się o wybory; posłowie koalicji poparli rząd."],
    ["sv", "society", "Färre lärare i skolorna", "Elever och föräldrar protesterar mot att förskolor stängs; kommunens utbildning får mindre."],
    ["ru", "sport", "Сборная выиграла чемпионат", "Вратарь отбил пенальти, тренер похвалил футболистов, болельщики праздновали на стадионе."],
    ["uk", "science", "Вчені відкрили планету", "Астрономи побачили її телескопом; дослідження супутника провела лабораторія університету."],
    ["ar", "politics", "البرلمان يناقش قانون الانتخابات", "قال رئيس الوزراء إن الحكومة ستجري استفتاء، ورفضت المعارضة التصويت على الدستور."],
    ["zh", "technology", "人工智能芯片発布", "華為與英偉達競爭半導體市場，新手機的操作系統支持雲計算和大模型，用戶數據存於數據中心。"],
    ["zh", "sport", "国足进世界杯", "教练称赞球员，门将扑出点球，球迷在体育场庆祝胜利。"],
    ["ja", "crime", "強盗容疑で男を逮捕", "警視庁によると、容疑者は窃盗の疑いで書類送検され、検察は起訴する方針。"],
    ["ko", "business", "대기업 노조 파업", "공장은 멈췄고 수출과 매출이 줄었다고 회사는 밝혔다. 중소기업의 고용도 줄었다."],
    ["vi", "health", "Bệnh viện quá tải", "Bác sĩ cho biết bệnh nhân sốt xuất huyết tăng; Bộ Y tế khuyên tiêm chủng vaccine."],
    ["tr", "climate", "Orman yangınları sürüyor", "Kuraklık ve sıcak hava dalgası iklim değişikliği ile artıyor; Meteoroloji fırtına bekliyor."],
  ])("%s: %s", (lang, topic, title, text) => {
    expect(topicsOf(title, text, lang)[0]).toBe(topic);
  });
  it("are told by regional tags as well", () => {
    expect(topicsOf("Penalti en la final", "El portero y el delantero del equipo; el entrenador y el torneo.", "es-MX")[0]).toBe("sport");
  });
  it("have words for every topic of the closed list", () => {
    for (const words of TOPIC_WORDS.values()) for (const topic of TOPICS) expect(words[topic][0].split("|").length).toBeGreaterThan(15);
  });
});

describe("topics of the site's own", () => {
  const own = [{ slug: "chess", words: ["chess", "grandmaster*", "国际象棋"] }, { slug: "ferries", words: ["ferry", "ferries"] }];
  const foundIn = (title: string, text: string, lang: string) => findOwnTopic(title, text, lang, own)?.topic ?? null;
  it("are found by the words that the site gave them, in any language", () => {
    expect(findOwnTopic("A grandmaster resigns", "The chess club of Ellery saw a draw.", "en", own)).toMatchObject({ topic: "chess", evidence: "“grandmaster”, “chess”" });
    expect(foundIn("Das Turnier", "Die Grandmasters spielten Chess in Ellery.", "de")).toBe("chess");
    expect(foundIn("国际象棋决赛", "", "zh")).toBe("chess");
  });
  it("are not found by one word in passing", () => {
    expect(foundIn("Council meets", "One member came by ferry.", "en")).toBeNull();
  });
});
