import type { Lexicon } from "../match";

export const DUTCH: Lexicon = {
  self: `ik|mij|mijn|me|mezelf`,
  ours: `wij|we|ons|onze`,
  must: `
    moet|moeten|zou moeten|zouden moeten|hoort|mag niet|mogen niet|verdient|verdienen|moeten we|hoeft|dient|behoort|is nodig|laten we
    tijd om|had moeten|schaf af
  `,
  stance: `
    naar mijn mening|volgens mij|ik vind|ik geloof|genoeg van|het is tijd|hoog tijd|schande*|absurd*|onzin|belachelijk*|hypocri*|laf*|naïef
    laten we eerlijk|eerlijk gezegd|natuurlijk|helaas|waarom vraagt|niemand|ophouden|wie denkt|wie gelooft|doen alsof|in werkelijkheid
    kortzichtig*|onverantwoord*|cynisch*|zogenaamd*|schande|schandalig|belachelijk|hypocriet|hypocrisie|laf|absurd|kennelijk|blijkbaar
    zogenaamd|genoeg|de waarheid is|geen wonder|beschamend|onbegrijpelijk|wrang|gotspe|ronduit|terecht|onterecht|liever|mooi zo|alsof
  `,
  loose: `
    toch|eigenlijk|immers|natuurlijk|misschien|nooit|altijd|niets|niemand|zelfs|gewoon|waarom|helaas|blijkbaar|gelukkig|kennelijk|echt|juist
    alleen maar|veel te|beter|slecht|fout|waar|heus|maar|nu eenmaal|trouwens|sterker nog|kortom|maar liefst|wel|nou|slechter|goed|waarheid
    genoeg|te veel|helemaal|overigens|allicht|even
  `,
  said: `
    zei|zegt|zeggen|meldt|melden|volgens|aldus|woordvoerder|woordvoerster|politie|dinsdag|maandag|woensdag|donderdag|vrijdag|zaterdag|zondag
    bevestigt|verklaarde|liet weten|laat weten|kritiek
  `,
  reason: `
    enerzijds|anderzijds|scenario*|op het eerste gezicht|logica|de kans is|hangt af|gevolgen|daarachter|achtergrond|dilemma|ten eerste
    ten tweede|kan verkeerd|kan betekenen|onzeker|risico*|doorslag|verklaart|op papier|in de praktijk|op termijn|de vraag is|betekent|gevolg
    op korte termijn|op lange termijn|waarschijnlijk|onzeker*|met andere woorden|verklaring|de reden|hangt af van|op het spel|kortom
    structureel|paradox
  `,
  institution: `het kabinet moet|de regering moet|de minister moet|de kamer moet|deze krant`,
  you: `je|jij|jou|jouw|u|uw`,
  act: `
    vraag nu|bestel nu|bestel direct|koop nu|meld je aan|schrijf je in|boek nu|boek direct|ontdek|bekijk|klik hier|profiteer|probeer
    plan een|maak een afspraak|vraag gratis|offerte|lees meer op|kijk op|schaf|ontvang|doe mee|vergelijk
  `,
  returns: `passief inkomen|gegarandeerd rendement|hoog rendement|geld verdienen|extra inkomen`,
  price: `korting|gratis|kortingscode|aanbieding|voordeel|gratis verzending|cadeau|met de code|besparen|bespaar|actieprijs`,
  presale: `presale|token|voorverkoop`,
  bonus: `welkomstbonus|bonus|gratis spins|cashback`,
  scarce: `op is op|zolang de voorraad|beperkt*|laatste kans|alleen deze maand|deze maand|alleen deze week`,
  praise: `perfect*|uniek*|hoogwaardig*|innovatie*|ideale|dat hoeft niet|tevreden klanten|gemak*|zorgeloos|stijlvol*|droom*|in één dag|heerlijk*`,
  inquiry: `
    politie|rechter|rechtbank|justitie|om|fraude|oplichting|oplichters|slachtoffers|verdachte*|onderzoek|toezichthouder|afm|acm|boete
    waarschuwt|kritiek|woordvoerder
  `,
  release: `
    is trots|zijn trots|met trots|kondigt aan|persbericht|perscontact|noot voor de redactie|voor meer informatie|verheugd|toonaangevend*
    marktleider|over de|gevestigd in|partnerschap|mijlpaal
  `,
  work: `
    roman|regie|film|album|hoofdstuk*|acteur*|voorstelling|boek|schrijver|schrijfster|personage*|scène*|toneel|orkest|tentoonstelling
    restaurant|gerecht|serie|seizoen|uitgeverij|pagina's|debuut|regisseur|actrice|toneel*|nummer|nummers|concert|aflevering*|gerechten
    voorgerecht|hoofdgerecht|toetje|bediening|menukaart|soep|scherm|batterij|camera
  `,
  judge: `
    prachtig*|meesterlijk*|meesterwerk|briljant*|helaas|saai|sterk*|zwak*|teleurstell*|ontroer*|overtuigt|sterren|aanrader|grappig*|geslaagd
    indrukwekkend*|cliché*|geestig*|stelt teleur|zwak|sterk|ontroerend|knap|mislukt|voorspelbaar|romig|sappig|heerlijk|lekker|smaakvol
    de moeite waard|jammer|oordeel|zakt in|goed gespeeld|precies goed
  `,
  apology: `
    in het artikel|stond|moet zijn|ten onrechte|abusievelijk|onze excuses|in een eerdere versie|is aangepast|wij betreuren|is gecorrigeerd
    schreven wij|stond in|per abuis|dat klopt niet
  `,
};
