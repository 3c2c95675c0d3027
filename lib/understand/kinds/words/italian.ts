import type { Lexicon } from "../match";

export const ITALIAN: Lexicon = {
  self: `io|mi|mio|mia|miei|mie|me|credo|penso|ho`,
  ours: `noi|ci|nostro|nostra|nostri|nostre|dobbiamo|abbiamo`,
  must: `
    deve|devono|dovrebbe|dovrebbero|dovremmo|dobbiamo|bisogna|occorre|serve|merita|meritano|meritino|è ora|abbia il coraggio|bisognerebbe
    occorrerebbe|sarebbe il caso|sarebbe ora|è tempo|si faccia|si misuri|tocca a|va cambiat*|vanno|servono|sia|basterebbe
  `,
  stance: `
    secondo me|a mio avviso|a mio parere|credo che|io credo|diciamolo|siamo onesti|certo|naturalmente|purtroppo|vergogn*|scandal*|assurd*
    ridicol*|ipocri*|vigliacc*|menzogn*|cinic*|irresponsabil*|è ora|basta|la verità è|smetterla|non è così|coraggio|davvero|fallimento
    disastro|follia|chi crede|perché mai|dimentic*|intendiamoci|sia chiaro|per carità|figuriamoci|guarda caso|a quanto pare|come se
    peccato che|peccato|la verità|sacrosant*|giustamente|a ragione|a torto|indecente|indegno|ipocrisia|farsa|alibi|passerella|propaganda
    retorica|vergogna|per fortuna|ben venga|meglio tardi|altro che
  `,
  loose: `
    forse|certo|ovviamente|mai|sempre|nulla|niente|nessuno|perfino|persino|semplicemente|perché|purtroppo|davvero|proprio|meglio|peggio|male
    vero|verità|insomma|dopotutto|del resto|troppo|abbastanza|magari|ormai|eppure|anzi|appunto|infatti|nemmeno|neppure
  `,
  said: `
    ha detto|ha dichiarato|ha spiegato|ha annunciato|ha comunicato|comunicato|secondo|ha riferito|ha aggiunto|polizia|carabinieri|portavoce
    procura|lunedì|martedì|mercoledì|giovedì|venerdì|ha reso noto|fonti|sindac*|chiedono
  `,
  reason: `
    da un lato|dall'altro|da una parte|dall'altra|scenari*|a prima vista|significa|contesto|dilemma|conseguenz*|a breve termine
    a lungo termine|probabil*|incert*|paradoss*|struttural*|logica|ragioni|in altre parole|resta da|posta in gioco|ovvero|la posta
    dipende da|si spiega|spiega|perché|che cosa cambia|cosa cambia|cosa succede|incognit*|nodo|nodi|partita|equilibr*|breve periodo
    lungo periodo|paradosso
  `,
  institution: `
    il governo abbia|il governo deve|il parlamento deve|l'opposizione|gli italiani|il paese|l'europa deve|la politica deve|questo giornale
    da queste colonne|su queste colonne|il governo dovrebbe|il governo ha il dovere|il parlamento dovrebbe|la maggioranza|chi governa
    le istituzioni|tocca al governo|spetta al
  `,
  you: `tu|tuo|tua|tuoi|tue|ti|lei|suo|vostro|vi`,
  act: `
    acquista|acquista ora|scopri|scopri la|prenota|prova|iscriviti|registrati|clicca|ordina|approfitta|richiedi|scarica|visita|contattaci
    investi|compra|non perdere|scopri di più|chiama
  `,
  returns: `reddito passivo|guadagni garantiti|rendimento garantito|guadagnare|guadagna|al giorno|senza rischi|libertà finanziaria`,
  price: `
    sconto|sconti|offerta|offerte|gratis|gratuita|gratuito|consegna gratis|spedizione gratuita|codice|promozione|prezzo|risparmi*
    prova gratuita
  `,
  presale: `prevendita|presale|token`,
  bonus: `bonus|bonus di benvenuto|giri gratis|omaggio|regalo`,
  scarce: `esaurimento scorte|posti limitati|ultimi|offerta valida|tempo limitato|ultima occasione|solo oggi`,
  praise: `
    perfett*|ideale|innovativ*|leader|unic*|esclusiv*|su misura|comod*|vivere meglio|primo passo|sfoderabile|qualità|facile|semplice
    elegante|benessere|clienti soddisfatti
  `,
  inquiry: `
    polizia|carabinieri|procura|tribunale|giudice|truffa*|truffator*|frode|vittime|indagin*|indagat*|arrestat*|multa|condannat*|denunc*
    sequestr*|antitrust|agcm|consob|ingannevol*
  `,
  release: `
    annuncia|presenta|presenta oggi|siamo orgogliosi|ci rende orgogliosi|lieta di|lieto di|leader|ufficio stampa|comunicato stampa
    per informazioni|contatti stampa|amministratore delegato|amministratrice delegata|commenta|traguardo|innovazione|sostenibilità
    partnership|impegno|soluzioni|fondata nel
  `,
  work: `
    romanzo|film|album|regia|regista|attrice|attore|attori|scena|opera|teatro|libro|autore|autrice|pagine|personagg*|orchestra|concerto
    mostra|canzon*|serie|stagione|episod*|sceneggiatura|esordio|piatt*|ristorante|disco|brani
  `,
  judge: `
    magnific*|splendid*|capolavoro|brillante|commovente|noios*|purtroppo|convince|delude|deludente|riuscit*|sublime|stelle|voto|delicat*
    raffinat*|straordinari*|impeccabil*|banale|prevedibile|emoziona
  `,
  apology: `
    nell'articolo|abbiamo scritto|per errore|ci scusiamo|in realtà|versione precedente|è stato corretto|erroneamente|pubblicato ieri
    ce ne scusiamo|ai lettori|una versione precedente|per un errore|ci scusiamo con|scuse|abbiamo riportato|va letto
  `,
};
