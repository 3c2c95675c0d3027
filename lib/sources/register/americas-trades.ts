import type { Outlet } from "./outlet";

const RELEASES = "It distributes what its paying customers write.";
const OWN = "The company's own newsroom.";

/** Outlets of the Americas. */
export const AMERICAS: readonly Outlet[] = [
  ["NPR", ["npr.org"], "public-service", "US", "en", "National Public Radio, Inc.", "A nonprofit governed by its member stations, paid for by their fees, sponsors and donors."],
  ["PBS NewsHour", ["pbs.org"], "public-service", "US", "en", "WETA", "Made by a nonprofit public station for the public broadcasters of the United States."],
  ["Radio Free Europe/Radio Liberty", ["rferl.org"], "public-service", "US", "en", "RFE/RL, Inc.", "A nonprofit paid for by the Congress of the United States, under an act that keeps officials out of its newsroom."],
  ["Radio Free Asia", ["rfa.org"], "public-service", "US", "en", "Radio Free Asia", "A nonprofit paid for by the Congress of the United States, under an act that keeps officials out of its newsroom."],
  ["Bloomberg", ["bloomberg.com"], "independent", "US", "en", "Bloomberg L.P.", "A private company of which Michael Bloomberg owns most."],
  ["CNN", ["cnn.com"], "independent", "US", "en", "Warner Bros. Discovery", "It belongs to a listed company."],
  ["Fox News", ["foxnews.com"], "independent", "US", "en", "Fox Corporation", "It belongs to a listed company whose voting stock the Murdoch family controls."],
  ["NBC News", ["nbcnews.com"], "independent", "US", "en", "NBCUniversal", "It belongs to the listed Comcast Corporation."],
  ["CBS News", ["cbsnews.com"], "independent", "US", "en", "Paramount", "It belongs to a listed company."],
  ["ABC News (US)", ["abcnews.go.com", "abcnews.com"], "independent", "US", "en", "The Walt Disney Company", "It belongs to a listed company."],
  ["Los Angeles Times", ["latimes.com"], "independent", "US", "en", "Los Angeles Times Communications", "Owned privately by Patrick Soon-Shiong since 2018."],
  ["Politico", ["politico.com", "politico.eu"], "independent", "US", "en", "Axel Springer SE", "Owned by the private publisher Axel Springer since 2021."],
  ["Axios", ["axios.com"], "independent", "US", "en", "Cox Enterprises", "Owned by a family company since 2022."],
  ["The Atlantic", ["theatlantic.com"], "independent", "US", "en", "Emerson Collective", "Most of it belongs to the company of Laurene Powell Jobs."],
  ["The Intercept", ["theintercept.com"], "independent", "US", "en", "The Intercept Media, Inc.", "A nonprofit newsroom paid for by donations."],
  ["The Texas Tribune", ["texastribune.org"], "independent", "US", "en", "The Texas Tribune", "A nonprofit newsroom paid for by members, donors and sponsors."],
  ["The Conversation", ["theconversation.com"], "independent", "AU", "en", "The Conversation Media Group", "Nonprofits in several countries, paid for by universities and foundations."],
  ["Global Voices", ["globalvoices.org"], "community", "NL", "en", "Stichting Global Voices", "Written by a network of volunteers, and published by a foundation of theirs."],
  ["The Canadian Press", ["thecanadianpress.com"], "wire", "CA", "en", "Canadian Press Enterprises", "A news agency owned by Canadian media companies."],
  ["The Globe and Mail", ["theglobeandmail.com"], "independent", "CA", "en", "The Woodbridge Company", "Owned by the holding company of the Thomson family."],
  ["Prensa Latina", ["prensa-latina.cu"], "state", "CU", "es", "Government of Cuba", "It is the state news agency of Cuba."],
  ["Granma", ["granma.cu"], "party", "CU", "es", "Communist Party of Cuba", "It calls itself the official organ of the party's Central Committee."],
  ["teleSUR", ["telesurtv.net", "telesurenglish.net"], "state", "VE", "es", "La Nueva Televisora del Sur", "Set up and paid for by the government of Venezuela with others."],
  ["Agência Brasil", ["agenciabrasil.ebc.com.br"], "state", "BR", "pt", "Empresa Brasil de Comunicação", "Published by a company of the federal government."],
  ["Folha de S.Paulo", ["folha.uol.com.br"], "independent", "BR", "pt", "Grupo Folha", "Published by a family company."],
  ["Clarín", ["clarin.com"], "independent", "AR", "es", "Grupo Clarín", "Published by a listed company."],
];

/** Release services, newsrooms of companies, and the press of single industries, wherever they are. */
export const TRADES: readonly Outlet[] = [
  ["GlobeNewswire", ["globenewswire.com"], "company", "US", "en", "Notified", RELEASES],
  ["ACCESS Newswire", ["accesswire.com", "accessnewswire.com"], "company", "US", "en", "ACCESS Newswire Inc.", RELEASES],
  ["PRWeb", ["prweb.com"], "company", "US", "en", "Cision", RELEASES],
  ["EIN Presswire", ["einpresswire.com"], "company", "US", "en", "Newsmatics", RELEASES],
  ["Chainwire", ["chainwire.org"], "company", "IL", "en", "MediaFuse", RELEASES],
  ["The Keyword", ["blog.google"], "company", "US", "en", "Google", OWN],
  ["Official Microsoft Blog", ["blogs.microsoft.com", "news.microsoft.com"], "company", "US", "en", "Microsoft", OWN],
  ["NVIDIA Blog", ["blogs.nvidia.com", "nvidianews.nvidia.com"], "company", "US", "en", "NVIDIA", OWN],
  ["About Amazon", ["aboutamazon.com"], "company", "US", "en", "Amazon", OWN],
  ["Meta Newsroom", ["about.fb.com"], "company", "US", "en", "Meta Platforms", OWN],
  ["OpenAI News", ["openai.com"], "company", "US", "en", "OpenAI", OWN],
  ["CoinDesk", ["coindesk.com"], "trade", "US", "en", "Bullish", "Written for the trade in crypto-currencies; owned by an exchange since 2023."],
  ["Cointelegraph", ["cointelegraph.com"], "trade", "US", "en", "Cointelegraph", "Written for the trade in crypto-currencies."],
  ["Decrypt", ["decrypt.co"], "trade", "US", "en", "Decrypt Media", "Written for the trade in crypto-currencies."],
  ["The Block", ["theblock.co"], "trade", "US", "en", "Foresight Ventures", "Written for the trade in crypto-currencies; owned by an investor in it since 2023."],
  ["Bitcoin Magazine", ["bitcoinmagazine.com"], "trade", "US", "en", "BTC Inc", "Written for the trade in Bitcoin."],
  ["Variety", ["variety.com"], "trade", "US", "en", "Penske Media Corporation", "Written for the film and television industry."],
  ["The Hollywood Reporter", ["hollywoodreporter.com"], "trade", "US", "en", "Penske Media Corporation", "Written for the film and television industry."],
  ["The Register", ["theregister.com", "theregister.co.uk"], "trade", "GB", "en", "Situation Publishing", "Written for those who work with information technology."],
  ["FlightGlobal", ["flightglobal.com"], "trade", "GB", "en", "DVV Media", "Written for aviation."],
  ["TradeWinds", ["tradewindsnews.com"], "trade", "NO", "en", "DN Media Group", "Written for shipping."],
];
