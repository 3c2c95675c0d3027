import type { Lexicon } from "../match";

export const GERMAN: Lexicon = {
  self: `ich|mir|mich|mein|meine|meinem|meinen|meiner|meines`,
  ours: `wir|uns|unser|unsere|unserem|unseren|unserer`,
  must: `muss|müssen|müsste|müssten|sollte|sollten|soll|darf nicht|dürfen nicht|gehört|braucht|brauchen|wäre es`,
  stance: `
    meiner meinung|meines erachtens|ich glaube|ich finde|ich fürchte|seien wir ehrlich|ehrlich gesagt|natürlich|selbstverständlich|offenbar
    leider|schämen|schande|skandal*|absurd*|unsinn|lächerlich*|heuchel*|feige*|verlogen*|naiv*|dumm*|zynisch*|verantwortungslos*|es ist zeit
    es wird zeit|höchste zeit|schluss mit|genug|in wahrheit|die wahrheit ist|wer aber|wer glaubt|wer meint|stattdessen|ausgerechnet|bloß
    so einfach|warum eigentlich|wofür eigentlich|kein wunder|niemand|mut|armutszeugnis|bankrotterklärung|verdient|fatal*|endlich|ideolog*
    wahnsinn|irrsinn|dreist*|empör*|unverantwortlich*|ja gerade|man kann|man muss|man darf
  `,
  loose: `
    doch|eben|halt|ja|wohl|eigentlich|immerhin|schließlich|natürlich|offensichtlich|wirklich|nie|niemals|immer|nichts|niemand|selbst|gerade
    ausgerechnet|kaum|bloß|nun|also|eher|vielleicht|endlich|trotzdem|dennoch|warum|wieso|dabei|längst|ohnehin|freilich|allerdings
    tatsächlich|jedenfalls|irgendwie|gut|schlecht|schlimm|falsch|richtig|wahr|wahrheit|leider|genug|viel zu|einfach|sogar|überhaupt
  `,
  said: `
    sagte|sagt|teilte|mitgeteilt|mitteilte|erklärte|laut|zufolge|nach angaben|sprecher|sprecherin|polizei|hieß es|berichtet*|am montag
    am dienstag|am mittwoch|am donnerstag|am freitag|am samstag|am sonntag|kritisierte|bestätigte|wies|behörden|staatsanwaltschaft|analysten
    ankündigte|kündigte|meldete
  `,
  reason: `
    denkbar|szenari*|einerseits|andererseits|zum einen|zum anderen|dürfte|dürften|entscheidend|grund dafür|dahinter|hintergrund|paradox*
    langfristig|kurzfristig|mittelfristig|das heißt|bedeutet|folgen|dilemma|unklar|ungewiss|frage ist|ausschlaggebend|erstens|zweitens
    drittens|deutet|spricht dafür|spricht gegen|wahrscheinlich|unwahrscheinlich|strukturell*|anreiz*|hängt davon ab|kalkül|zusammenhang
    logik|theoretisch|praktisch|letztlich
  `,
  institution: `
    der bundestag muss|die regierung muss|der minister muss|die koalition muss|wir brauchen|die politik muss|der kanzler muss
    der kreistag sollte|die union muss|das parlament muss|die eu muss|europa muss|deutschland muss|der staat muss|die stadt muss
  `,
  you: `sie|ihr|ihre|ihren|ihrem|ihnen|dein|deine|du|dich|dir|euch`,
  act: `
    jetzt bestellen|jetzt registrieren|jetzt anmelden|jetzt kaufen|jetzt sichern|jetzt informieren|jetzt testen|jetzt buchen|jetzt kostenlos
    jetzt gratis|jetzt entdecken|hier klicken|gleich bestellen|sichern sie sich|sichere dir|melden sie sich|registrieren sie sich
    vereinbaren sie|fordern sie|bestellen sie|buchen sie|besuchen sie|informieren sie sich|entdecken sie|erfahren sie mehr|mehr erfahren
    mehr informationen unter|kostenlos testen|unverbindlich*|probieren sie|greifen sie zu|lassen sie sich|kostenlosen check
    kostenlose beratung|noch heute|konto eröffnen|zum angebot|bonus sichern
  `,
  returns: `
    passives einkommen|garantierte rendite|garantierten renditen|hohe rendite|gewinne genießen|gewinn pro tag|euro am tag|pro tag verdienen
    verdienen anleger|nebenverdienst|geld verdienen|erfolgsquote|vollautomatisch*|risikofrei*|sichere rendite|finanzielle freiheit
    reich werden
  `,
  price: `
    rabatt*|gratis versand|kostenloser versand|versandkostenfrei|gutschein*|rabattcode|mit dem code|code|sparen|sonderangebot|angebot
    nur heute|zum preis von|geld zurück|preisvorteil|sonderpreis|aktionspreis|kostenfrei|kostenlos|kostenlosen|uvp
  `,
  presale: `presale|vorverkauf|token|krypto geheimtipp|nächste bitcoin`,
  bonus: `willkommensbonus|bonus|neukundenbonus|freispiele|prämie|cashback|geschenk|einzahlen|einzahlung`,
  scarce: `solange der vorrat|nur noch wenige|wenige plätze|nur für kurze|begrenzt*|letzte chance|schnell sein|nur bis`,
  praise: `
    innovativ*|einzigartig*|perfekt*|hochwertig*|zufriedene kunden|zufriedener kunden|nummer eins|marktführer*|modernste|natürliche weise
    mühelos*|bequem*|maßgeschneidert*|erstklassig*|preisgekrönt*|sorglos*|immer mehr deutsche|kinderleicht|wohlfühl*|genießen|traumhaft*
    können nicht irren
  `,
  inquiry: `
    polizei|staatsanwaltschaft|gericht|landgericht|klage|klagen|verbraucherzentrale|verbraucherschützer|betrug|betrüger*|betrugs*
    ermittlung*|ermittler|opfer|angeklagt*|verurteilt*|vorwürfe|warnt|warnen|bafin|aufsicht|abmahnung|razzia|urteil|kritik|sprecher
    sprecherin|geschädigte*|verdächtig*
  `,
  release: `
    freut sich|freuen sich|wir freuen uns|stolz|pressekontakt|medienkontakt|ansprechpartner|pressestelle|original content|übermittelt durch
    news aktuell|eqs|ad hoc|insiderinformation|veröffentlichung einer|führender anbieter|führende anbieter|marktführer*|geschäftsführer
    geschäftsführerin|vorstandsvorsitzende*|gibt bekannt|gab heute bekannt|über die|weitere informationen|pressemitteilung
    besucherinnen und besucher|buntes programm|investor relations|herzlich|meilenstein|zusammenarbeit|kundinnen und kunden|telefon
    mit sitz in|presseinformation|honorarfrei|sperrfrist|abdruck
  `,
  work: `
    roman|romans|regie|regisseur*|film|films|album|drehbuch|kapitel|erzählt|erzähler*|schauspieler*|darsteller*|inszenierung|bühne|orchester
    dirigent*|sopran|konzert|ausstellung|autor|autorin|verlag|seiten|figuren|figur|sätze|ton|restaurant|küche|gericht|kellner|display|akku
    kamera|song|lieder|stück|akt|premiere|serie|staffel|folge|buch|debüt|plot
  `,
  judge: `
    grandios*|brillant*|meisterhaft*|meisterwerk|wunderbar*|großartig*|komisch|witzig*|leider|schade|langweilig*|zäh|überzeugt|überzeugend*
    gelingt|misslingt|stellenweise|berührend*|klug*|schwach*|stark*|kitsch*|klischee*|lesenswert|sehenswert|empfehlenswert|fazit|enttäusch*
    traut|glänzt|pointen*|sterne|langatmig*|furios*|virtuos*
  `,
  apology: `
    in unserer ausgabe|haben wir geschrieben|richtig ist|wir bitten|entschuldigen|fälschlicherweise|irrtümlich|in einer früheren version
    früheren fassung|wurde korrigiert|haben wir berichtet|in dem artikel|im artikel|wir bedauern|den fehler
  `,
};

export const DUTCH: Lexicon = {
  self: `ik|mij|mijn|me|mezelf`,
  ours: `wij|we|ons|onze`,
  must: `moet|moeten|zou moeten|zouden moeten|hoort|mag niet|mogen niet|verdient|verdienen`,
  stance: `
    naar mijn mening|volgens mij|ik vind|ik geloof|genoeg van|het is tijd|hoog tijd|schande*|absurd*|onzin|belachelijk*|hypocri*|laf*|naïef
    laten we eerlijk|eerlijk gezegd|natuurlijk|helaas|waarom vraagt|niemand|ophouden|wie denkt|wie gelooft|doen alsof|in werkelijkheid
    kortzichtig*|onverantwoord*|cynisch*|zogenaamd*
  `,
  loose: `
    toch|eigenlijk|immers|natuurlijk|misschien|nooit|altijd|niets|niemand|zelfs|gewoon|waarom|helaas|blijkbaar|gelukkig|kennelijk|echt|juist
    alleen maar|veel te|beter|slecht|fout|waar|heus|maar|nu eenmaal|trouwens|sterker nog|kortom
  `,
  said: `
    zei|zegt|zeggen|meldt|melden|volgens|aldus|woordvoerder|woordvoerster|politie|dinsdag|maandag|woensdag|donderdag|vrijdag|zaterdag|zondag
    bevestigt|verklaarde|liet weten|laat weten|kritiek
  `,
  reason: `
    enerzijds|anderzijds|scenario*|op het eerste gezicht|logica|de kans is|hangt af|gevolgen|daarachter|achtergrond|dilemma|ten eerste
    ten tweede|kan verkeerd|kan betekenen|onzeker|risico*|doorslag|verklaart|op papier|in de praktijk|op termijn
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
    restaurant|gerecht|serie|seizoen|uitgeverij|pagina's|debuut
  `,
  judge: `
    prachtig*|meesterlijk*|meesterwerk|briljant*|helaas|saai|sterk*|zwak*|teleurstell*|ontroer*|overtuigt|sterren|aanrader|grappig*|geslaagd
    indrukwekkend*|cliché*|geestig*
  `,
  apology: `in het artikel|stond|moet zijn|ten onrechte|abusievelijk|onze excuses|in een eerdere versie|is aangepast|wij betreuren`,
};

export const SWEDISH: Lexicon = {
  self: `jag|mig|min|mitt|mina|jeg|mit|mine|meg`,
  ours: `vi|oss|vår|vårt|våra|os|vores`,
  must: `måste|bör|borde|ska|skal|må|förtjänar`,
  stance: `
    enligt min mening|jag tycker|jag anser|jag tror|det är dags|hög tid|skam*|absurd*|nonsens|hycklar*|naiv*|feg*|självklart|tyvärr
    ansvarslös*|nog nu|ingen|varför|det är inte svårt|vi vet|värt varje|i själva verket|sanningen är
  `,
  loose: `
    ju|nog|faktiskt|naturligtvis|kanske|aldrig|alltid|ingenting|ingen|till och med|bara|varför|tyvärr|uppenbarligen|verkligen|just|bättre
    dåligt|fel|sant|dessutom|ändå|alltså|kort sagt|visserligen|knappast
  `,
  said: `
    sade|sa|säger|uppger|enligt|meddelade|meddelar|polisen|talesperson|uppgav|räknar med|skriver|rapporterar|på måndagen|på tisdagen
    på onsdagen|på torsdagen|på fredagen
  `,
  reason: `
    å ena sidan|å andra sidan|scenari*|sannolikt|troligen|kan komma att|betyder|innebär|konsekvens*|bakom|orsak*|dilemma|osäker*|på sikt
    frågan är|avgörande|beror på|på pappret|i praktiken|strukturell*
  `,
  institution: `regeringen måste|regeringen bör|riksdagen måste|riksdagen bör|betala dem|politikerna måste|denna tidning`,
  you: `du|dig|din|ditt|dina|er|ni`,
  act: `boka|beställ|köp nu|anmäl dig|läs mer på|klicka här|prova|ansök|ladda ner|handla|upptäck|få offert|kontakta oss`,
  returns: `passiv inkomst|garanterad avkastning|tjäna pengar|extra inkomst`,
  price: `rabatt|procent rabatt|kostnadsfri*|gratis|fri frakt|erbjudande|rabattkod|spara`,
  presale: `presale|token`,
  bonus: `välkomstbonus|bonus|free spins|gratissnurr`,
  scarce: `begränsat antal|sista chansen|så länge lagret|endast i dag|bara i dag`,
  praise: `drömmer du|utan krångel|smidig*|enkel*|perfekt*|unik*|skräddarsy*|tar hand om allt|högkvalit*|innovativ*|nöjda kunder|bekväm*`,
  inquiry: `polisen|åklagare*|åtal*|domstol*|tingsrätten|bedrägeri*|offer|misstänk*|konsumentverket|varnar|utred*|fälld*|böter|kritik*`,
  release: `
    pressmeddelande|presskontakt|för mer information|stolta|glada att|ledande leverantör|vd|om oss|kontaktperson|meddelar i dag
    samarbete med|milstolpe
  `,
  work: `
    roman|romanen|regi|film|filmen|album|albumet|skådespel*|scen|pjäs*|bok|boken|kapitel|orkester*|utställning*|författare*|serie|säsong
    restaurang*
  `,
  judge: `lysande|briljant*|mästerverk|mästerlig*|tyvärr|tråkig*|stark*|svag*|gripande|rolig*|betyg|stjärnor|imponer*|besvik*|lyckas|klichéer`,
  apology: `i en tidigare version|rätt ska vara|det är fel|vi beklagar|felaktigt|vi skrev|i artikeln|ber om ursäkt`,
};
