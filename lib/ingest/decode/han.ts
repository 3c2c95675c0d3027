/**
 * The commonest characters of written Chinese, simplified and traditional. About two in five
 * characters of any modern Chinese text are among them; of bytes misread as Chinese about one in twenty.
 */
const COMMON = new Set(
  "的一是不了在人有我他这中大来上个国和也子时道说出而于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从社新市部长民力月工美全政业机关高开战问最实"
  + "這個國來時說會對們為發學還進從過經後現點間問長開關東車電話動見門無業員體樣機產實當應際種報場"
  + "记者据经济报道表示中国美国企业公司发展研究技术芯片市场今天日前近日称认为合作政府",
);

/** Share of a text's Chinese characters that are among the commonest, and how many it has. */
export function hanPlausibility(text: string): { share: number; han: number; kana: number } {
  let han = 0;
  let common = 0;
  let kana = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x3041 && code <= 0x30ff) kana++;
    if (code < 0x3400 || code > 0x9fff) continue;
    han++;
    if (COMMON.has(char)) common++;
  }
  return { share: han === 0 ? 0 : common / han, han, kana };
}
