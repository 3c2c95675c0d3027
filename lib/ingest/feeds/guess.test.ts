import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readFeed } from "./read";

describe("encodings that a feed does not name", () => {
  it.each([
    ["shift_jis", "港の北側の桟橋は嵐から二年ぶりに再び開いた。フェリーは月曜日に運航を始める。"],
    ["euc-jp", "港の北側の桟橋は嵐から二年ぶりに再び開いた。フェリーは月曜日に運航を始める。"],
    ["euc-kr", "북쪽 부두가 폭풍이 지나간 지 이 년 만에 다시 문을 열었다. 여객선은 월요일에 운항을 시작한다."],
    ["big5", "北邊的碼頭在風暴過後兩年重新開放，第一艘渡輪在星期一的早上到達，有很多人在岸上看。"],
    ["gb18030", "北边的码头在风暴过后两年重新开放，第一艘渡轮在星期一的早上到达，有很多人在岸上看。"],
    ["windows-874", "ท่าเรือทางเหนือเปิดอีกครั้งสองปีหลังจากพายุ เรือข้ามฟากลำแรกมาถึงในเช้าวันจันทร์"],
    ["windows-1251", "Северная пристань снова открылась через два года после шторма, первый паром пришёл утром."],
    ["koi8-r", "Северная пристань снова открылась через два года после шторма, первый паром пришёл утром."],
    ["windows-1253", "Η βόρεια αποβάθρα άνοιξε ξανά δύο χρόνια μετά την καταιγίδα και το πρώτο πλοίο έφτασε το πρωί."],
    ["windows-1255", "הרציף הצפוני נפתח מחדש שנתיים אחרי הסערה והמעבורת הראשונה הגיעה בבוקר יום שני."],
    ["windows-1256", "أعيد فتح الرصيف الشمالي بعد عامين من العاصفة ووصلت العبارة الأولى صباح يوم الاثنين."],
    ["windows-1252", "Der nördliche Kai öffnet zwei Jahre nach dem Sturm; die erste Fähre legte früh am Morgen an."],
  ])("reads %s", (encoding, words) => {
    const bytes = iconv.encode(`<rss version="2.0"><channel><title>x</title><item><title>${words}</title></item></channel></rss>`, encoding);
    const feed = readFeed(bytes, { url: "https://h.example/rss", contentType: null });
    expect(feed).toMatchObject({ encoding, entries: [{ title: words }] });
    expect(feed.problems).toEqual([{ entry: null, words: `It does not say its encoding: read as ${encoding}.` }]);
  });
});
