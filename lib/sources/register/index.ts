import type { SourceFacts } from "../types";
import { AMERICAS, TRADES } from "./americas-trades";
import { ASIA_AFRICA } from "./asia-africa";
import { EUROPE } from "./europe";
import type { Outlet } from "./outlet";

/**
 * Outlets whose owner is a matter of public record: their own imprints and charters, the acts that set them up. An
 * imported document that names one of them gets these facts; whoever runs the paper may change them.
 */
const BEST_KNOWN: readonly Outlet[] = [
  ["Global Times", ["globaltimes.cn"], "state", "CN", "en", "People's Daily", "Published by People's Daily, the newspaper of the Central Committee of the Communist Party of China."],
  ["People's Daily", ["people.com.cn", "people.cn"], "party", "CN", "zh", "Central Committee of the Communist Party of China", "It is the official newspaper of the party's Central Committee."],
  ["Xinhua", ["xinhuanet.com", "news.cn"], "state", "CN", "zh", "State Council of the People's Republic of China", "It is the state news agency and ranks as a ministry under the State Council."],
  ["China Daily", ["chinadaily.com.cn"], "state", "CN", "en", "China Daily Group", "It is run by the publicity department of the Communist Party of China."],
  ["CGTN", ["cgtn.com"], "state", "CN", "en", "China Media Group", "It belongs to the state broadcaster China Media Group."],
  ["RT", ["rt.com"], "state", "RU", "en", "TV-Novosti", "It is funded from the federal budget of Russia."],
  ["Sputnik", ["sputnikglobe.com", "sputniknews.com"], "state", "RU", "en", "Rossiya Segodnya", "Its owner was founded by presidential decree and is paid from the federal budget of Russia."],
  ["TASS", ["tass.com", "tass.ru"], "state", "RU", "ru", "Government of Russia", "It is the state news agency of Russia."],
  ["Press TV", ["presstv.ir"], "state", "IR", "en", "Islamic Republic of Iran Broadcasting", "It belongs to the state broadcaster of Iran."],
  ["KCNA", ["kcna.kp"], "state", "KP", "ko", "Government of North Korea", "It is the state news agency of North Korea."],
  ["Voice of America", ["voanews.com"], "state", "US", "en", "United States Agency for Global Media", "It is owned and paid for by the federal government of the United States."],
  ["BBC News", ["bbc.co.uk", "bbc.com"], "public-service", "GB", "en", "British Broadcasting Corporation", "Established by Royal Charter and paid for chiefly by the licence fee."],
  ["Deutsche Welle", ["dw.com"], "public-service", "DE", "de", "Deutsche Welle", "A broadcaster under public law, paid for by federal taxes under the Deutsche Welle Act."],
  ["tagesschau", ["tagesschau.de"], "public-service", "DE", "de", "ARD", "The news of the public broadcasters of the German states, paid for by the broadcasting contribution."],
  ["France 24", ["france24.com"], "public-service", "FR", "fr", "France Médias Monde", "It belongs to a public company owned by the French state."],
  ["NHK", ["nhk.or.jp", "nhk.jp"], "public-service", "JP", "ja", "Japan Broadcasting Corporation", "A broadcaster under the Broadcasting Act of Japan, paid for by reception fees."],
  ["CBC News", ["cbc.ca"], "public-service", "CA", "en", "Canadian Broadcasting Corporation", "A Crown corporation under the Broadcasting Act of Canada."],
  ["ABC News (Australia)", ["abc.net.au"], "public-service", "AU", "en", "Australian Broadcasting Corporation", "A statutory authority under an act of the Parliament of Australia."],
  ["Yle", ["yle.fi"], "public-service", "FI", "fi", "Yleisradio Oy", "The public broadcaster of Finland, under its own act of parliament."],
  ["SVT", ["svt.se"], "public-service", "SE", "sv", "Sveriges Television AB", "A public broadcaster owned by a foundation and paid for by a public service fee."],
  ["Reuters", ["reuters.com"], "wire", "GB", "en", "Thomson Reuters", "An international news agency, owned by Thomson Reuters Corporation."],
  ["Associated Press", ["apnews.com", "ap.org"], "wire", "US", "en", "The Associated Press", "A news agency owned as a cooperative by its American member newspapers and broadcasters."],
  ["Agence France-Presse", ["afp.com"], "wire", "FR", "fr", "Agence France-Presse", "A news agency with a statute of its own under a French act of 1957."],
  ["dpa", ["dpa.com"], "wire", "DE", "de", "Deutsche Presse-Agentur GmbH", "A news agency owned by German media companies."],
  ["Kyodo News", ["kyodonews.net"], "wire", "JP", "ja", "Kyodo News", "A nonprofit cooperative news agency of Japanese newspapers and NHK."],
  ["ANSA", ["ansa.it"], "wire", "IT", "it", "ANSA", "A news agency owned as a cooperative by Italian newspaper publishers."],
  ["The Guardian", ["theguardian.com"], "independent", "GB", "en", "Scott Trust Limited", "Owned by the Scott Trust, whose purpose is the paper's independence."],
  ["The New York Times", ["nytimes.com"], "independent", "US", "en", "The New York Times Company", "Published by a listed company whose voting majority a family trust holds."],
  ["The Washington Post", ["washingtonpost.com"], "independent", "US", "en", "Nash Holdings", "Owned privately by Jeff Bezos since 2013."],
  ["Financial Times", ["ft.com"], "independent", "GB", "en", "Nikkei, Inc.", "Owned by the Japanese publisher Nikkei since 2015."],
  ["The Wall Street Journal", ["wsj.com"], "independent", "US", "en", "Dow Jones & Company", "Published by Dow Jones, a company of News Corp."],
  ["Le Monde", ["lemonde.fr"], "independent", "FR", "fr", "Groupe Le Monde", "Owned by private shareholders, with a say for the society of its editors."],
  ["El País", ["elpais.com"], "independent", "ES", "es", "PRISA", "Published by the listed media company PRISA."],
  ["ProPublica", ["propublica.org"], "independent", "US", "en", "Pro Publica, Inc.", "A nonprofit newsroom paid for by donations."],
  ["Wikinews", ["wikinews.org"], "community", "US", "en", "Wikimedia Foundation", "Written by volunteers on a wiki of the Wikimedia Foundation."],
  ["PR Newswire", ["prnewswire.com"], "company", "US", "en", "Cision", "It distributes what its paying customers write."],
  ["Business Wire", ["businesswire.com"], "company", "US", "en", "Berkshire Hathaway", "It distributes what its paying customers write."],
  ["Toutiao", ["toutiao.com"], "company", "CN", "zh", "ByteDance", "A platform of the company ByteDance on which many authors post."],
];

/** All of them. */
export const REGISTER: readonly Outlet[] = [...BEST_KNOWN, ...EUROPE, ...ASIA_AFRICA, ...AMERICAS, ...TRADES];

const fold = (name: string) => name.toLowerCase().replace(/^the\s+/, "").replace(/[^\p{L}\p{N}]+/gu, "");

/** A name as short as this may be anybody's: such outlets are known by their hosts alone, but for the best known. */
const SHORT = 5;

const BY_NAME = new Map(REGISTER.filter((entry) => BEST_KNOWN.includes(entry) || fold(entry[0]).length > SHORT).map((entry) => [fold(entry[0]), entry]));
const BY_HOST = new Map(REGISTER.flatMap((entry) => entry[1].map((host) => [host, entry] as const)));

/** A well-known outlet by its name or by a host of its own, or null. */
export function knownOutlet(nameOrHost: string): SourceFacts | null {
  const entry = BY_NAME.get(fold(nameOrHost)) ?? byHost(nameOrHost.toLowerCase());
  if (!entry) return null;
  const [name, hosts, control, country, language, owner, evidence] = entry;
  return {
    slug: slugOf(name), name, control, country, language, owner, evidence,
    funding: null, description: null, homepage: `https://www.${hosts[0]}`, demo: false,
  };
}

function byHost(host: string): Outlet | undefined {
  const parts = host.split(".");
  for (let at = 0; at < parts.length - 1; at++) {
    const found = BY_HOST.get(parts.slice(at).join("."));
    if (found) return found;
  }
  return undefined;
}

function slugOf(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}|['’]/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}
