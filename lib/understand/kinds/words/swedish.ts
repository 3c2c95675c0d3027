import type { Lexicon } from "../match";

export const SWEDISH: Lexicon = {
  self: `jag|mig|min|mitt|mina|jeg|mit|mine|meg`,
  ours: `vi|oss|vår|vårt|våra|os|vores`,
  must: `måste|bör|borde|ska|skal|må|förtjänar|skall|behöver|det är dags|får inte|krävs|ta ansvar|låt oss|hög tid`,
  stance: `
    enligt min mening|jag tycker|jag anser|jag tror|det är dags|hög tid|skam*|absurd*|nonsens|hycklar*|naiv*|feg*|självklart|tyvärr
    ansvarslös*|nog nu|ingen|varför|det är inte svårt|vi vet|värt varje|i själva verket|sanningen är|naturligtvis|skam|skamligt|skandal*
    löjlig*|hyckl*|struntprat|ärligt talat|det räcker|dags att|ingen ursäkt|pinsam*|svek|sviker|orimlig*|oacceptab*|obegriplig*|vem tror
    är det verkligen|rimligen|förstås|minst sagt
  `,
  loose: `
    ju|nog|faktiskt|naturligtvis|kanske|aldrig|alltid|ingenting|ingen|till och med|bara|varför|tyvärr|uppenbarligen|verkligen|just|bättre
    dåligt|fel|sant|dessutom|ändå|alltså|kort sagt|visserligen|knappast|väl|egentligen|sämre|bra|sanningen|tillräckligt|för mycket
    helt enkelt|trots allt|inte ens|snarare
  `,
  said: `
    sade|sa|säger|uppger|enligt|meddelade|meddelar|polisen|talesperson|uppgav|räknar med|skriver|rapporterar|på måndagen|på tisdagen
    på onsdagen|på torsdagen|på fredagen
  `,
  reason: `
    å ena sidan|å andra sidan|scenari*|sannolikt|troligen|kan komma att|betyder|innebär|konsekvens*|bakom|orsak*|dilemma|osäker*|på sikt
    frågan är|avgörande|beror på|på pappret|i praktiken|strukturell*|vid första anblick|följder|bakgrund*|dilemma*|på kort sikt|på lång sikt
    med andra ord|för det första|för det andra|förklaring*|orsaken|står på spel|paradox*
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
  judge: `
    lysande|briljant*|mästerverk|mästerlig*|tyvärr|tråkig*|stark*|svag*|gripande|rolig*|betyg|stjärnor|imponer*|besvik*|lyckas|klichéer
    vacker*|lyckad*|misslyckad*|övertygar|besviken|besvikelse|förutsägbar*|klyscha|klyschor|utsökt|läcker*|sevärd|läsvärd|imponerande
  `,
  apology: `
    i en tidigare version|rätt ska vara|det är fel|vi beklagar|felaktigt|vi skrev|i artikeln|ber om ursäkt|det rätta|vi ber om ursäkt
    har rättats|skrev vi|uppgav vi
  `,
};
