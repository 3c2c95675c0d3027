import type { Lexicon } from "../match";

/** English, in which much of what is advertised in other languages is written as well. */
export const ENGLISH: Lexicon = {
  self: `i|i'm|i've|i'd|i'll|me|my|mine|myself`,
  ours: `we|we're|we've|we'll|us|our|ours|ourselves`,
  must: `
    should|shouldn't|must|mustn't|ought|need to|needs to|have to|has to|deserve|deserves|owe|cannot afford|can't afford|had better|dare not
    must not|let us|let's
  `,
  stance: `
    in my view|in my opinion|i believe|i think|i don't believe|i do not believe|i fear|i suspect|i am tired|i refuse|let us be honest
    let's be honest|let's be clear|let us be clear|make no mistake|make no mistake about it|to be sure|of course|frankly|shameful*|disgrace*
    absurd|absurdity|absurdly|nonsense|ridiculous*|hypocrisy|hypocrite|hypocrites|hypocritical|surely|sadly|so why|delusional|pretending
    pretend|immoral|morally wrong|outrage|outrageous*|scandalous*|cowardice|coward*|folly|foolish*|naive*|naïve*|fig leaf|it is time to
    it's time to|it is high time|high time|it is time for|no excuse|excuses|the truth is|the fact is|the real question|misses the point
    miss the point|those who|wrong-headed|wrongheaded|common sense|betray*|enough is enough|nobody should|no one should|everybody knows
    everyone knows|who are we to|i for one|the rest of us|spare me|isn't it|is that really|too much to ask|bad bargain|deserves better
    deserve better|reckless*|mindless*|insult|insulting|pathetic*|immoral*|liars|liar|elites|so called|ideologues|tyranny|rhetoric|bigot*
    extremis*|radical left|far left|cynical*|callous*|disastrous*|dangerous precedent|sneer|stupid*|despicable|hysteri*|apologists|yet again
    unconscionable|indefensible|inexcusable|irresponsible
  `,
  loose: `
    isn't|aren't|wasn't|weren't|doesn't|don't|didn't|won't|can't|couldn't|wouldn't|haven't|hasn't|it's|that's|there's|what's|they're|he's
    she's|who's|here's|simply|indeed|perhaps|actually|clearly|obviously|merely|hardly|rather|quite|really|after all|in fact|instead|why
    nothing|nobody|no one|never|always|even|at least|worse|worst|better|good|bad|real|truth|terrible|awful|sad|maybe|anyone|anything
    everyone|somehow|of course|ever|too|much|such|enough|course|fact|seems|seem|makes sense|no longer|precisely|exactly|certainly|moreover
    thus|hence|whatever|whoever|mere|sheer|utterly|deeply|truly|wonder|hope|sense|kind of|sort of|yes|no
  `,
  said: `
    said|says|told|according to|reported|announced|officials|spokesman|spokeswoman|spokesperson|police|confirmed|stated|declined to comment
    added|reportedly|authorities|on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday|analysts|statement
    prosecutors|witnesses|court|data showed|figures showed|was expected to|is expected to
  `,
  reason: `
    suggests|implies|implication*|on the one hand|on the other|in other words|scenario*|the question is|the larger question|at stake
    hinges on|hinge on|depends on|what matters|what this means|what it means|means for|explains why|explained by|dilemma|bottom line
    mechanism*|underlying|structural*|incentive*|in the short term|in the long run|in the long term|over time|in the medium term
    remains to be seen|outlook|trade off|trade offs|a closer look|points to|reflects a|reflects the|underscores|backdrop|calculus|leverage
    takeaway*|plausible*|arguably|in practice|in theory|on paper|historically|paradox*|the logic|signalling|signaling|would mean|dynamics
    uncertain*|precedent|skeptics|supporters argue|critics argue|shift in|consequence*|what follows|here is what|here's what|why it matters
    sceptics|more telling|in effect|amounts to|none of this|what it depends|amplified|may prove|may well|could still|could yet
  `,
  institution: `
    this newspaper|this paper|this page|this column has|this board|the editorial board|our editorial board|we urge|we call on|we call upon
    we agree|we disagree|we believe|our view|we endorse|we recommend|vote yes|vote no|we have argued|we have long argued|must be commended
    we welcome|we support|we oppose|in our view|we hope|ought to heed|would do well to|it is to the credit|the government must
    the minister must|parliament must|congress should|congress must|lawmakers should|the president should|the council should|must act
    should act|must ensure|must now|should reject|should withdraw|overdue|should be commended|deserves credit|should resign|in this column
    in these columns|in this space|we first called|our readers|we have said|we argued|our advice|ought to
  `,
  you: `you|your|you're|you'll|you've|yours|yourself`,
  act: `
    sign up|sign up now|sign up today|register now|register today|join now|join today|buy now|order now|order today|shop now|act now
    invest now|invest today|book now|book today|book your|book a free|call now|call today|apply now|apply today|subscribe now|download now
    download the app|get started|get started today|get yours|claim your|claim now|grab your|secure your|reserve your|don't miss
    don't miss out|do not miss|visit the official|learn more at|learn more about|find out more|find out how|discover the|discover how
    discover why|click here|tap here|start earning|start mining|start trading|start your|start investing|try it free|try it today|free trial
    free demo|free quote|free consultation|request a demo|book a demo|schedule a demo|see if you qualify|enter your zip|contact us today
    speak to an adviser|speak to an advisor|visit our website|open an account|download the white paper|download the whitepaper|get your free
    connect your wallet|join us|join the|ride it with us|hurry|visit any branch|enquire now|enquire today|register your interest
    book a viewing|arrange a viewing|plan your|reserve yours|see for yourself|try it for|ask your doctor about|speak to your|talk to your
    learn how|see how|read more about how|find your nearest|pick up yours|scan the
  `,
  returns: `
    passive income|stable income|daily income|extra income|guaranteed returns|stable returns|high returns|steady returns|fixed returns
    daily returns|guaranteed income|guaranteed profits|guaranteed profit|daily profit|daily profits|daily payouts|stable profits|risk free
    earn up to|earn daily|earn money|make money|easy money|easily earn|total net profit|net profit|profits are credited|profit will be
    profits will be|automatically credited|credited to your|100x|50x|1000x|apy|financial freedom|get rich|potential gains|massive gains
    explosive gains|explosive growth|huge returns|return on your|win rate|success rate|staking rewards
  `,
  price: `
    free shipping|money back|money back guarantee|discount|discounted|discount code|promo code|coupon code|coupon|use code|with code|code
    off your|save up to|savings of|limited time|special offer|exclusive offer|exclusive deal|on sale|sale ends|best price|lowest price
    purchase amount|contract price|investment amount|package price|price per token|tokens priced|tokens are priced|fixed price|at just
    for only|starting at just|starting from just|year warranty|night trial|no upfront|nothing upfront|no hidden fees|free delivery
    affordable price|commission if you|earn a commission|affiliate|prices from|from just|from only|per cent deposit|percent deposit
    deposit contribution|interest free|bundle price|introductory price|early bird|free of charge for
  `,
  presale: `
    presale|pre sale|presale price|presale phase|presale stage|token sale|whitelist|bonus round|stage price|next 100x|next big|before launch
    before it launches|best crypto to buy|crypto to buy now|top crypto|next bitcoin|early investors|early buyers|early adopters
    mainnet launch|listing price|tokenomics|whitepaper|smart money|utility token|native token|buy the token|100x potential
  `,
  bonus: `
    welcome bonus|sign up bonus|signup bonus|registration bonus|deposit bonus|referral bonus|referral program|referral programme
    refer friends|refer a friend|bonus code|free spins|no deposit|no deposit bonus|instantly when you sign|get $|extra tokens|cashback
    cash back|reward points|free gift|bonus of|terms apply|wagering|receive a
  `,
  scarce: `
    while stocks last|while supplies last|limited spots|spots are limited|spots left|places are limited|limited availability|only a few
    last chance|last opportunity|selling fast|nearly sold out|nears sell out|almost sold out|before it's too late|before the deadline
    offer ends|ends soon|before prices|hours left|limited time only|limited time opportunity|final phase|final stage
    never been a better time|once in a lifetime|has just launched|now selling|now available to reserve|who reserve before|high demand
    spaces are limited|availability is limited|places left|don't delay|before they're gone
  `,
  praise: `
    game changing|game changer|cutting edge|revolutionary|world class|industry leading|user friendly|breakout|poised to|ready to dominate
    gaining momentum|massive momentum|attracts volume|shaping the future|a good choice|best choice|easy to use|worry free|hassle free
    seamless*|high performance|global leader|trusted by|stands out|unparalleled|one stop|state of the art|premium|luxurious|award winning
    nestled|indulge|unforgettable|effortless*|innovative|perfect for|ideal for|whether you are|whether you're|must have|top rated|cozy
    stunning|breathtaking|tailored|peace of mind|next level|powerful|ai powered|transformative|best decision|something for everyone
    experts have tested|satisfied customers|suitable for|novices|beginners|beginner friendly|low threshold|low cost|convenient|robust
    leading the charge|surge in investor|growing interest|don't have to|you only need|all you need|no need to|so you don't have to
    simple steps|easy steps|our team|our experts|our certified|our platform|millions of users|million users|visionary|partner of choice
    thriving|leading the way|fastest growing|next chapter|breath of fresh air|iconic|bespoke|curated|elevate|elevated|reimagined|reimagining
    proudly|trusted partner|pioneered|landscaped|artisan|at your doorstep|your perfect|made easy|made simple|life changing|worry less
    people like you|quietly become|feel like home
  `,
  inquiry: `
    police|prosecutor|prosecutors|court|lawsuit|sued|regulator|regulators|watchdog|fraud|fraudulent|scam|scams|scammers|victims|charged
    convicted|sentenced|indicted|indictment|investigation|investigators|alleged|allegedly|allegations|arrested|fined|penalty|misleading
    consumer group|complaint|complaints|told reporters|critics|warned|warning|crackdown|pleaded|ruling|opposition|lawmakers|spokesman
    spokeswoman|spokesperson|analysts expected|analysts|declined to comment|law enforcement|probe
  `,
  release: `
    today announced|announced today|announces|is pleased to announce|are pleased to announce|pleased to announce|proud to announce
    is proud to|are proud to|is excited to|excited to announce|is thrilled to|we are thrilled|we are delighted|we are proud|we are excited
    we are honored|we are honoured|delighted to|thrilled to|honored to be|honoured to be|leading provider of|global provider of
    leading global|a leading provider|a global leader|leader in|headquartered in|chief executive officer of|ceo and co founder|ceo of
    co founder and for more information|for further information|to learn more|visit www|media contact|media contacts|press contact
    press office|media enquiries|media inquiries|media relations|investor relations|investor contact|notes to editors|for immediate release
    forward looking statements|private securities litigation|conference call|webcast|non gaap|strategic partnership|commitment to
    committed to|underscores our|our mission|testament to|important milestone|key milestone|our customers|our partners|our community
    innovative service|press release|the ministry welcomes|the ministry reaffirms|reaffirms its commitment|images available|is home to
    is ranked among|founded in|newswire|constructive|thank our|interview requests|the company will host|exceeding its target
    incredibly excited|recognized as|named a leader|landmark|milestone|reaffirms|memorandum of understanding|leverage|expertise|flagship
    established in|employment opportunities|managing director|has today|value added|leading manufacturer|leading supplier
    concessions available|communities across|announced that it|has been awarded|has been named|has appointed|is committed|cutting edge
    state of the art|sustainability
  `,
  work: `
    novel|memoir|debut|chapters|chapter|prose|plot|script|screenplay|director|directed by|starring|cast|film|movie|album|track|tracks|song
    songs|record|singer|vocals|lyrics|guitar|orchestra|conductor|soprano|tenor|aria|scherzo|finale|symphony|concerto|play|playwright|stage
    staging|ensemble|second act|first act|scene|scenes|sequel|season|episode|episodes|exhibition|paintings|canvas|dish|dishes|menu|waiter
    service|starter|starters|dessert|puddings|pudding|dinner|wine list|screen|console|lens|interval|camera|battery life|battery|display
    hinge|keyboard|software|gameplay|level|graphics|handling|engine|ride|saddle|suspension|character|characters|dialogue|performance
    performances|comedy|thriller|drama|opera|ballet|author|pages|soundtrack|photography|cinematography|narrator|narrates|protagonist|heroine
    verse|chorus|riff|tempo|melody|choreograph*|sculpture*|gallery|curator|brushwork|casting|camerawork|sequence|climax|subplot|storytelling
    poems|poet|stories|trackpad|charger|megapixel*|refresh rate|noise cancelling|upholstery|legroom|boot space|cabin|sauce|broth|seasoning
    cocktails|tasting menu|waiting staff
  `,
  judge: `
    superb*|brilliant*|masterpiece|masterful*|gorgeous*|heart breaking|heartbreaking|dull|tedious|tiresome|overlong|clumsy|flawed|sags|drags
    loosens|misstep|disappoint*|delight*|charming|thirsty|clever|exquisite*|compelling|gripping|forgettable|uneven|witty|luminous|tender
    haunting|mesmeri*|clichéd|cliché*|cliche*|predictable|underwhelming|impressive|excellent|mediocre|average|bland|delicious|silky|crisp
    overcooked|dry|worth seeing|worth reading|worth it|not everything works|fails to|succeeds|stars|star|verdict|pros|cons|out of five
    recommended|highly recommended|alas|finest|the best thing|as good as anything|fearless|startling|warmth|wit|thin|clean|never quite
    best of|deft|affecting|poignant|mess|marvel|marvellous|glorious|sublime|thrilling|ungainly|memorable|unforgettable|self indulgent
    can't quite|does not quite|doesn't quite|lesser|a delight|a triumph|a joy|a slog|a bore|overwritten|overwrought|bloated|rushed
    satisfying|a shame|perfectly|beautifully|wonderfully|badly|skip it
  `,
  apology: `
    an earlier version|a previous version|earlier version of this|in our edition|we wrote|we reported|we said|we stated|misstated|misspelled
    misspelt|misidentified|incorrectly|we regret|we apologise|we apologize|apologise to|happy to make this clear|happy to clarify
    has been corrected|was corrected|has been updated to|story has been corrected|article has been corrected|should have said
    should have read|gave the impression|may have given the impression|error was introduced|introduced in editing|we have withdrawn
    has been removed from|fell short of our|in an article|in yesterday's|the article|in error|retract*|due to an editing error|an article on
    a report on|withdrawn|please disregard|disregard the|has been deleted|is asked to remove|are asked to remove|regret any|regret the error
    regrets the error|the correct|was incorrect|were incorrect|is incorrect|not as stated|mistakenly|erroneously|we were wrong|apologise for
    apologize for|misattributed|gave the wrong|the wrong name|production error|owing to an editing|our mistake|our error
    set the record straight|amended on|was amended|to clarify|clarify that|due to an error|an editing error|reporting error|wrongly stated
    wrongly said|wrongly named|incorrectly stated|should have been|in our report|in our story|in our article|our readers
  `,
};
