import type { Lexicon } from "../match";

export const GERMAN: Lexicon = {
  self: `ich|mir|mich|mein|meine|meinem|meinen|meiner|meines`,
  ours: `wir|uns|unser|unsere|unserem|unseren|unserer`,
  must: `
    muss|müssen|müsste|müssten|sollte|sollten|soll|darf nicht|dürfen nicht|gehört|braucht|brauchen|wäre es|darf man|dürfe|es gilt
    gehören abgeschafft|es braucht|sollte man|hätte|müsse|man sollte|man müsste|nötig wäre|überfällig|her mit|schluss damit
  `,
  stance: `
    meiner meinung|meines erachtens|ich glaube|ich finde|ich fürchte|seien wir ehrlich|ehrlich gesagt|natürlich|selbstverständlich|offenbar
    leider|schämen|schande|skandal*|absurd*|unsinn|lächerlich*|heuchel*|feige*|verlogen*|naiv*|dumm*|zynisch*|verantwortungslos*|es ist zeit
    es wird zeit|höchste zeit|schluss mit|genug|in wahrheit|die wahrheit ist|wer aber|wer glaubt|wer meint|stattdessen|ausgerechnet|bloß
    so einfach|warum eigentlich|wofür eigentlich|kein wunder|niemand|mut|armutszeugnis|bankrotterklärung|verdient|fatal*|endlich|ideolog*
    wahnsinn|irrsinn|dreist*|empör*|unverantwortlich*|ja gerade|man kann|man muss|man darf|geschenkt|man reibt sich|fragt man sich
    mit verlaub|von wegen|als ob|nun ja|peinlich*|zumutung|farce|trauerspiel|blamage|etikettenschwindel|augenwischerei|feigenblatt
    symbolpolitik|wer das für|das ist keine|das ist kein|gut so|richtig so|zu recht|zu unrecht|ein fehler|verspielt|versagen|versagt|lieber
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
    logik|theoretisch|praktisch|letztlich|das liegt daran|der grund|hinzu kommt|zugleich|auf den ersten blick|auf den zweiten blick
    anders gesagt|was das bedeutet|warum|wie es weitergeht|offen ist|offen bleibt|spielraum|gemessen an|rechnerisch|im vergleich|drei gründe
    entscheidend wird
  `,
  institution: `
    der bundestag muss|die regierung muss|der minister muss|die koalition muss|wir brauchen|die politik muss|der kanzler muss
    der kreistag sollte|die union muss|das parlament muss|die eu muss|europa muss|deutschland muss|der staat muss|die stadt muss
    diese zeitung|an dieser stelle|die regierung sollte|der senat muss|der stadtrat sollte|der gesetzgeber|ist gefordert|ist am zug
    sind am zug
  `,
  you: `sie|ihr|ihre|ihren|ihrem|ihnen|dein|deine|du|dich|dir|euch`,
  act: `
    jetzt bestellen|jetzt registrieren|jetzt anmelden|jetzt kaufen|jetzt sichern|jetzt informieren|jetzt testen|jetzt buchen|jetzt kostenlos
    jetzt gratis|jetzt entdecken|hier klicken|gleich bestellen|sichern sie sich|sichere dir|melden sie sich|registrieren sie sich
    vereinbaren sie|fordern sie|bestellen sie|buchen sie|besuchen sie|informieren sie sich|entdecken sie|erfahren sie mehr|mehr erfahren
    mehr informationen unter|kostenlos testen|unverbindlich*|probieren sie|greifen sie zu|lassen sie sich|kostenlosen check
    kostenlose beratung|noch heute|konto eröffnen|zum angebot|bonus sichern|jetzt fragen|beantworten|angebote aus|vergleichen
    vergleichsservice|beratungstermin|mehr infos unter|mehr unter
  `,
  returns: `
    passives einkommen|garantierte rendite|garantierten renditen|hohe rendite|gewinne genießen|gewinn pro tag|euro am tag|pro tag verdienen
    verdienen anleger|nebenverdienst|geld verdienen|erfolgsquote|vollautomatisch*|risikofrei*|sichere rendite|finanzielle freiheit
    reich werden
  `,
  price: `
    rabatt*|gratis versand|kostenloser versand|versandkostenfrei|gutschein*|rabattcode|mit dem code|code|sparen|sonderangebot|angebot
    nur heute|zum preis von|geld zurück|preisvorteil|sonderpreis|aktionspreis|kostenfrei|kostenlos|kostenlosen|uvp|prozent sparen|gratis
    zuschuss|ab nur|günstiger|zum vorteilspreis|angebote
  `,
  presale: `presale|vorverkauf|token|krypto geheimtipp|nächste bitcoin`,
  bonus: `willkommensbonus|bonus|neukundenbonus|freispiele|prämie|cashback|geschenk|einzahlen|einzahlung`,
  scarce: `
    solange der vorrat|nur noch wenige|wenige plätze|nur für kurze|begrenzt*|letzte chance|schnell sein|nur bis|nur noch bis|bis monatsende
    nur solange|nur für kurze zeit|nur heute
  `,
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
    mit sitz in|presseinformation|honorarfrei|sperrfrist|abdruck|hat heute|führende anbieterin|marktführer|vorstandsvorsitzende
    nachhaltigkeit|innovativ*|lösungen|standort|pressesprecherin|mitarbeitende|unternehmensgruppe|partnerschaft|zertifiziert
  `,
  work: `
    roman|romans|regie|regisseur*|film|films|album|drehbuch|kapitel|erzählt|erzähler*|schauspieler*|darsteller*|inszenierung|bühne|orchester
    dirigent*|sopran|konzert|ausstellung|autor|autorin|verlag|seiten|figuren|figur|sätze|ton|restaurant|küche|gericht|kellner|display|akku
    kamera|song|lieder|stück|akt|premiere|serie|staffel|folge|buch|debüt|plot|ensemble|soundtrack|gerichte|vorspeise|bedienung|speisekarte
    verarbeitung|chor|debüt*
  `,
  judge: `
    grandios*|brillant*|meisterhaft*|meisterwerk|wunderbar*|großartig*|komisch|witzig*|leider|schade|langweilig*|zäh|überzeugt|überzeugend*
    gelingt|misslingt|stellenweise|berührend*|klug*|schwach*|stark*|kitsch*|klischee*|lesenswert|sehenswert|empfehlenswert|fazit|enttäusch*
    traut|glänzt|pointen*|sterne|langatmig*|furios*|virtuos*|gelungen*|misslungen|feinfühlig*|enttäuscht|enttäuschend|schwach|stark
    hinreißend*|beeindruckend*|vorhersehbar|blass|köstlich
  `,
  apology: `
    in unserer ausgabe|haben wir geschrieben|richtig ist|wir bitten|entschuldigen|fälschlicherweise|irrtümlich|in einer früheren version
    früheren fassung|wurde korrigiert|haben wir berichtet|in dem artikel|im artikel|wir bedauern|den fehler|in einer früheren fassung
    fälschlich|richtig muss es heißen|berichteten wir|wir bitten um entschuldigung|bitten den fehler|korrigiert
  `,
};
