import type { TopicWords } from "./types";

export const de: TopicWords = {
  world: [
    "außenminister*|auswärtige* amt|auswärtigen amt|diplomat*|vereinte nationen|vereinten nationen|un-sicherheitsrat|sicherheitsrat|waffenruhe|waffenstillstand|botschafter*|nato|eu-kommission|europäische union|europäischen union|luftangriff*|friedensverhandlung*|friedensgespräch*|gipfeltreffen|kreml|flüchtlingslager|geopolit*|hamas|hisbollah|taliban|drohnenangriff*|raketenangriff*|g7|g20|brics",
    "sanktion*|krieg|kriegs*|truppen|soldaten|armee|militär*|grenze|ukraine|russland|gazastreifen|israel*|iran|syrien|nahost|nahen osten|invasion|konflikt*|gipfel|abkommen|botschaft|rakete*|außenpolit*|putin|selenskyj|präsident*",
    "international*|ausland|weltweit|staatschef*|region",
  ],
  politics: [
    "bundestag*|bundesrat|bundeskanzler*|bundesregierung|landtag*|koalition*|wahlkampf*|bundestagswahl*|landtagswahl*|kommunalwahl*|ministerpräsident*|abgeordnete*|opposition*|fraktion*|cdu|csu|spd|afd|fdp|grünen|linkspartei|volksabstimmung|gesetzentwurf|parlament*|nationalrat|minister*|innenminister*|finanzminister*|regierungschef*|stichwahl|misstrauensvotum|kabinett|wähler*|bürgermeister*",
    "regierung*|partei*|politik*|wahl|wahlen|abstimmung|umfrage|kanzler*|reform*|gesetz*|haushalt|staatssekretär*|verfassung*|republikaner|demokraten|senat|kongress",
    "vorsitzende*|debatte|forder*|bund|länder",
  ],
  business: [
    "unternehmen*|konzern*|umsatz*|vorstandschef*|vorstand|aufsichtsrat|übernahme|fusion|insolvenz*|stellenabbau|lieferkette*|einzelhandel*|autobauer*|autohersteller*|arbeitgeber*|gewerkschaft*|tarifverhandlung*|mittelstand|fachkräftemangel|arbeitslos*|bruttoinlandsprodukt|konjunktur*|zölle|wirtschaftswachstum|geschäftsführer*|startup|start-up*|industrie*",
    "wirtschaft*|firma|firmen|gewinn*|verlust*|produktion|fabrik*|werk|kunden|händler*|export*|import*|branche*|hersteller*|mitarbeiter*|beschäftigte*|quartal*|lohn|löhne|streik*|verbraucher*|preise|handel*|milliarden",
    "markt|kosten|marke|auftrag*|verkauf*|arbeitsplätze",
  ],
  markets: [
    "börse*|aktie*|dax|dow jones|wall street|nasdaq|anleger*|leitzins*|zentralbank*|notenbank*|ezb|fed|inflation*|bitcoin|kryptowährung*|krypto*|ethereum|staatsanleihe*|anleihe*|ölpreis*|goldpreis*|wechselkurs*|rendite*|dividende*|hedgefonds|rohstoff*|kursgewinne|kursverluste|börsengang|etf*|devisen*",
    "kurs|kurse|zins*|euro|dollar|investor*|fonds|depot|handelstag|bank*|rezession|analyst*|prozentpunkte|finanzmarkt*|wertpapier*|konjunkturdaten",
    "prozent|finanz*|kapital*",
  ],
  technology: [
    "künstliche intelligenz|künstlicher intelligenz|künstlichen intelligenz|ki-modell*|software*|smartphone*|halbleiter*|chiphersteller*|cyberangriff*|hacker*|datenschutz*|datenleck|sicherheitslücke*|betriebssystem*|nvidia|openai|chatgpt|chatbot*|google|apple|microsoft|meta|amazon|iphone|android|app|apps|cloud*|rechenzentr*|quantencomputer*|roboter*|5g|breitband*|glasfaser*|programmier*|soziale netzwerke|videospiel*|algorithm*|huawei|samsung",
    "digital*|internet*|online|technologie*|technik*|computer*|daten|nutzer*|plattform*|chip|chips|server|gerät|geräte|ki|netzwerk*|elektronik|update|browser|entwickler*",
    "innovation*|system*|virtuell*",
  ],
  science: [
    "forscher*|forschung*|wissenschaftler*|wissenschaft*|nasa|esa|raumfahrt*|raumsonde*|weltraum*|astronaut*|astronom*|teleskop*|galaxie*|planet*|physiker*|physik|biolog*|chemiker*|archäolog*|fossil*|dinosaurier*|genom*|dna|nobelpreis*|fachzeitschrift|max-planck-institut|experiment*|asteroid*|neurowissenschaft*|evolution*|quantenphysik|mikroskop*|satellit*",
    "studie*|entdeck*|universität*|professor*|labor*|erkenntnis*|untersuch*|mond|mars|all|rakete|spezies|art|arten|institut|theorie|zellen|hypothese",
    "daten|messung*|modell*|veröffentlicht",
  ],
  climate: [
    "klimawandel*|klimaschutz*|klimakrise|klima*|erderwärmung|treibhausgas*|co2*|kohlendioxid|emission*|erneuerbare energien|erneuerbaren energien|windkraft*|windrad|windräder|solar*|photovoltaik|energiewende|kohleausstieg|artensterben|artenvielfalt|artenschutz|umweltschutz*|naturschutz*|hochwasser*|überschwemmung*|waldbrand*|waldbrände|dürre*|hitzewelle*|unwetter*|hurrikan*|orkan*|erdbeben*|gletscher*|meeresspiegel|starkregen|taifun*|deutscher wetterdienst|deutschen wetterdienstes|sturmflut",
    "umwelt*|natur*|wetter*|sturm*|hitze*|regen|temperatur*|grad|energie*|strom|wald|wälder|wolf|tierschutz*|nachhaltig*|ozean*|meer|plastik*|abgas*|gewitter|schnee*",
    "grün*|tiere|wasser",
  ],
  health: [
    "krankenhaus*|krankenhäuser|klinik*|patient*|coronavirus|corona*|covid*|pandemie|impfung*|impfstoff*|geimpft*|krebs*|krankheit*|erkrank*|gesundheitsminister*|krankenkasse*|pflegekräfte|pflege*|ärzte*|arzt|ärztin|hausarzt|medikament*|therapie*|diabetes|herzinfarkt|schlaganfall|demenz|alzheimer|infektion*|epidemie|robert koch-institut|rki|weltgesundheitsorganisation|psychisch*|depression*|operation|chirurg*|apotheke*|notaufnahme|krankenversicherung|übergewicht",
    "gesundheit*|medizin*|virus|viren|symptom*|behandlung*|infizier*|neuinfektion*|grippe|schmerz*|ernährung*|blut|diagnose*|arznei*|intensivstation*|todesfälle|quarantäne",
    "risiko|studie|schlaf|körper",
  ],
  society: [
    "schule|schulen|schüler*|lehrer*|lehrkräfte|bildung*|kita|kitas|studierende*|armut*|obdachlos*|gleichstellung|gleichberechtigung|diskriminier*|rassismus|rassistisch*|migration*|migrant*|flüchtling*|asyl*|geflüchtete*|integration|kirche*|papst|bischof*|vatikan|muslim*|islam*|juden|antisemitismus|religion*|demonstrant*|demonstration*|kundgebung*|menschenrecht*|rente|rentner*|bürgergeld|mieten|mieter*|wohnungsnot|ehrenamt*|feminis*|homosexuell*|queer*|abtreibung*",
    "gesellschaft*|familie*|kinder|eltern|jugendliche*|frauen|sozial*|protest*|bewohner*|bürger*|gemeinde*|wohnung*|alltag|ehe|studium|verein*|minderheit*|generation*|geburten*",
    "leben|menschen|mädchen|junge",
  ],
  culture: [
    "film|filme|filmfest*|kinofilm|kino*|regisseur*|schauspieler*|theater*|oper|opern*|museum*|museen|ausstellung*|galerie*|künstler*|konzert*|album|sänger*|musiker*|band|roman|romane|schriftsteller*|autor|autorin|literatur*|dichter*|buchmesse|orchester*|dirigent*|festival*|hollywood|oscar*|serie|netflix|gemälde|skulptur*|kunst|kunstwerk*|bestseller|popstar|rapper*|eurovision|tatort|fernsehsender|moderator*|promi*|tänzer*|ballett|denkmal*",
    "kultur*|musik*|buch|bücher|song*|bühne*|publikum|star|stars|fernsehen|tv-show|show|architekt*|mode|designer*|fans|premiere|verlag*|lied|lieder|historisch*|tradition*|royal*|prinz*",
    "werk|geschichte|jury|preis",
  ],
  sport: [
    "fußball*|bundesliga|champions league|europa league|dfb|dfb-pokal|nationalmannschaft|bundestrainer*|olympi*|weltmeister*|europameister*|meisterschaft*|torwart|stürmer*|mittelfeld*|elfmeter|halbfinale|viertelfinale|achtelfinale|finale|tennis|handball*|basketball*|eishockey*|formel 1|grand prix|biathlon|skispring*|tour de france|leichtathletik|schwimmer*|goldmedaille|silbermedaille|bronzemedaille|medaille*|wm|em|nba|nfl|fifa|uefa|fc bayern|borussia|tabellenführer|abstieg*|hattrick|sprint*|marathon*|radprofi*|boxer*",
    "trainer*|spieler*|spiel|spiele|mannschaft*|team|tor|tore|sieg|siege|niederlage*|liga|verein|saison|stadion|pokal|punkte|gewann|rennen|athlet*|turnier*|titel|rekord*|fans|duell|startelf|sportler*|sport*",
    "platz|minute|führung|runde",
  ],
  crime: [
    "polizei*|staatsanwalt*|angeklagt*|landgericht|amtsgericht|verurteilt*|freiheitsstrafe|haftstrafe|untersuchungshaft|mord*|totschlag|getötet*|tatverdächtig*|verdächtig*|messerangriff*|festgenommen|festnahme*|ermittler*|ermittlung*|einbruch*|einbrecher*|diebstahl|raub*|überfall*|betrug*|betrüger*|vergewaltig*|missbrauch*|terroranschlag|anschlag*|attentat*|täter*|razzia|drogenhandel|geldwäsche|prozess|gefängnis|lebenslange haft|entführ*|schüsse|kriminal*|tatort",
    "gericht*|richter*|urteil*|anwalt*|opfer|strafe*|haft|justiz*|gewalt*|leiche*|tödlich*|angriff|waffe*|drogen|klage|zeugen|unfall*|beamte*|vorwurf*|vorwürfe|feuerwehr*",
    "tat|fall|flucht|verletzt*",
  ],
};
