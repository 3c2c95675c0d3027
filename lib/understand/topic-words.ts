import type { Topic } from "@/lib/closed-lists";

/**
 * Words and phrases that show a topic, by weight: 3 hardly occurs elsewhere, 2 is typical, 1 only
 * helps others along. Lower case; a final * stands for any ending. English.
 */
export const TOPIC_WORDS: Record<Topic, Record<1 | 2 | 3, string>> = {
  world: {
    3: "foreign ministry|foreign minister*|diplomat*|united nations|un general assembly|security council|ceasefire|bilateral|ambassador*|nato|european commission|asean|belt and road|peace talks|foreign policy|embassy|refugee*|humanitarian aid|airstrike*|geopolitic*|brics|african union|g7|g20",
    2: "sanctions|treaty|summit|border|troops|invasion|conflict|war|military|sovereignty|south china sea|middle east|ukraine|gaza|israel*|kremlin|taliban|annex*|envoy|consulate|insurgen*|missile*|territorial",
    1: "international|foreign|global|overseas|minister|region*|nations|abroad|alliance|spokesperson",
  },
  politics: {
    3: "election*|parliament*|senate|congress|lawmaker*|impeach*|referendum|legislat*|prime minister|coalition government|ballot*|campaign trail|presidential candidate|supreme court|opposition lawmakers|white house|house of representatives|republicans|democrats|brexit|caucus|electoral|midterm*|filibuster|gubernatorial",
    2: "president|government|vote*|voting|voters|policy|minister*|governor|party leader|cabinet|senator*|congress*|constitution*|opposition|campaign|conservative party|labour party|polls|polling|attorney general|mayor|bill|political",
    1: "law|party|leader|administration|federal|state|partisan|debate|reform",
  },
  business: {
    3: "quarterly earnings|net loss*|layoffs|merger*|acquisition|takeover|startup*|chief executive|supply chain*|retailer*|automaker*|revenue|bankruptcy|boardroom|shareholder*|corporate|workforce|unionized|trade deal|tariff*",
    2: "company|companies|firm|firms|ceo|industry|manufactur*|profit*|sales|customers|employees|jobs|factory|factories|brand|trade|export*|import*|economy|economic|wages|unemployment|contract*|market share|airline*",
    1: "business|product*|deal|cost*|workers|billion|executive",
  },
  markets: {
    3: "stock market|wall street|nasdaq|dow jones|s&p 500|bitcoin|cryptocurrenc*|crypto|ethereum|dogecoin|xrp|bond yields|interest rate*|central bank*|federal reserve|hedge fund*|treasury asset|market cap|presale|etf|ipo|equities|forex|futures|token*|inflation rate|bullish|bearish|oil prices|commodit*",
    2: "shares|investor*|trading|traders|stocks|rally|volatility|bond*|currency|inflation|securities|portfolio|dividend*|index|price target|asset manager|blockchain|recession|fiscal",
    1: "price*|capital|fund*|asset*|financ*|bank*|yield*",
  },
  technology: {
    3: "artificial intelligence|semiconductor*|software|smartphone*|chipmaker*|ai chips|ai models|machine learning|cybersecurity|data breach|operating system|nvidia|huawei|cloud computing|algorithm*|open-source|app store|broadband|net neutrality|chatbot*|quantum comput*|gpus|social media platform*|hackers|microchip*|computing cluster*|cluster computing",
    2: "ai|chip|chips|technolog*|google|apple|microsoft|facebook|amazon|openai|tech|computing|computer*|internet|online|digital|robot*|silicon|app|startup|data|devices|servers|5g|console|video game*|cyber*",
    1: "innovat*|system*|platform*|network*|device|users|digital",
  },
  science: {
    3: "researchers|scientists|peer-reviewed|nasa|spacecraft|astronom*|telescope|physics|physicist*|genome|fossil*|archaeolog*|species|nobel prize|laboratory|planetary|paleontolog*|biolog*|asteroid|neuroscien*|published in nature|journal science|plos one|chemist*|oceanograph*",
    2: "study|research|science|scientific|experiment*|orbit|space|galaxy|molecul*|evolution*|university|hypothesis|findings|journal|professor|satellite|dna|cells",
    1: "discover*|data|theory|published|model|institute|academy",
  },
  climate: {
    3: "climate change|global warming|carbon capture|carbon dioxide|greenhouse gas*|renewable energy|fossil fuel*|paris agreement|emissions|net zero|biodiversity|deforestation|wildfire*|conservation|endangered|hurricane*|drought|solar power|wind power|environmental protection|climate crisis|tropical storm|heatwave|heat wave|coral reef*|sea level*|decarboni*",
    2: "climate|environment*|pollution|carbon|rainforest|flood*|storm|weather|earthquake|energy|ecolog*|wildlife|recycl*|ocean|glacier*|temperatures|typhoon|cyclone",
    1: "green|sustainab*|species|water|nature|forest*|power",
  },
  health: {
    3: "coronavirus|covid*|pandemic|vaccin*|public health|hospital*|patients|disease*|cancer|epidemic|outbreak|ebola|measles|opioid*|mental health|clinical trial*|world health organization|surgeon*|infection*|medicaid|medicare|obamacare|affordable care act|pharmaceutical*|symptoms|obesity|antibiotic*|diabetes|abortion",
    2: "health|medical|doctor*|medicine|treatment|virus|drug|drugs|nurses|healthcare|insurance|insurers|therapy|surgery|diagnos*|clinic*|hygiene|who",
    1: "care|died|risk|study|food|death*|insured",
  },
  society: {
    3: "poverty alleviation|poverty|same-sex marriage|homeless*|human rights|civil rights|immigra*|migrant*|lgbt*|gender|inequality|discriminat*|racis*|racial|welfare|rural vitalization|left-behind children|education system|religious freedom|census|food stamps|housing|feminis*|protester*|indigenous|income gap",
    2: "school*|students|education|teacher*|families|children|community|communities|women|religio*|church|pope|villagers|protest*|equality|rights|marriage|minority|minorities|social|residents|faith|youth|village",
    1: "people|life|local|public|home|culture|support|young",
  },
  culture: {
    3: "film festival|novelist|album|box office|museum*|exhibition*|embroidery|intangible cultural heritage|theatre|theater|actor*|actress*|musician*|singer|songwriter|filmmaker*|orchestra|opera|poet*|painting*|sculpture*|literature|comic*|anime|cosplay|hollywood|documentary|artisans|batik|grammy*|oscars|bestseller|gallery",
    2: "film|films|music|artist*|art|arts|book|books|novel|band|concert|television|celebrity|fashion|theater|author|festival|heritage|craft|dance*|movie*|stage|design*|traditional",
    1: "culture|cultural|show|fans|history|works|tradition*|performance",
  },
  sport: {
    3: "olympic*|world cup|championship*|grand slam|premier league|quarterback|midfielder|striker|goalkeeper|tournament|playoff*|marathon|batsman|wicket*|touchdown|medal*|formula one|grand prix|super bowl|fifa|uefa|nba|nfl|mlb|rugby|wimbledon|athletics|football club|head coach|world record|semi-final*|semifinal*|paralympic*|hat-trick",
    2: "match|team|coach|players|goal*|season|league|football|soccer|cricket|tennis|basketball|baseball|hockey|athlete*|champion|race|scored|defeat*|stadium|winner|cyclist|boxing|swimming|golf|final",
    1: "game*|win|won|score|club|points|title|fans|record",
  },
  crime: {
    3: "murder*|manslaughter|sentenced to|life in prison|convicted|arrested|homicide|pleaded guilty|pleaded not guilty|indict*|prosecutor*|suspect*|gunman|stabb*|robbery|kidnap*|sexual abuse|rape|fraud|money laundering|shooting|terror attack|terrorist attack|bombing|police said|smuggl*|traffick*|bribery|embezzl*|jailed|theft|criminal investigation|class-action|racketeering",
    2: "police|court|trial|judge|charged|charges|crime*|criminal|victims|guilty|prison|jury|killed|killing|attack*|investigators|lawsuit|detective*|gun|murdered|sheriff|allegations|scandal",
    1: "law|investigation|death|alleged*|accused|case|officers|custody",
  },
};
