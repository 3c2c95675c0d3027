import type { Lexicon } from "../match";

export const FRENCH: Lexicon = {
  self: `je|j'*|moi|mon|ma|mes|m'*`,
  ours: `nous|notre|nos|on`,
  must: `faut|faudrait|doit|doivent|devrait|devraient|devons|devrions|mérite|méritent|il est temps|demandons|exigeons`,
  stance: `
    à mon avis|selon moi|à mes yeux|je crois|je pense|je crains|soyons honnêtes|soyons clairs|bien sûr|évidemment|certes|hélas|honte*
    scandale*|absurde*|ridicule*|hypocri*|lâche*|mensonge*|naïf*|naïve*|cynique*|irresponsable*|il est temps|il est urgent|grand temps|assez
    ça suffit|rien ne justifie|comment s'étonner|comment croire|qui peut croire|en vérité|la vérité est|au fond|prétend*|mépris*|indigne*
    posture|faillite|courage|dire non|on nous|osons|refusons|n'en déplaise|dès lors|trahi*|folie
  `,
  loose: `
    certes|pourtant|bien sûr|évidemment|sans doute|peut être|jamais|toujours|rien|personne|même|simplement|pourquoi|hélas|vraiment|justement
    mieux|pire|mal|faux|vrai|vérité|d'ailleurs|bref|après tout|enfin|or|car|trop|assez|précisément|au fond|voilà|ainsi donc|n'est ce pas
    faut il
  `,
  said: `
    a déclaré|a indiqué|a annoncé|a expliqué|a précisé|a affirmé|ont indiqué|selon|d'après|a ajouté|porte parole|police|procureur|préfecture
    a fait savoir|a salué|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|communiqué|autorités|ministère
  `,
  reason: `
    d'une part|d'autre part|autrement dit|scénario*|à première vue|complexe*|enjeu*|reste à savoir|s'explique|contexte|dilemme|conséquence*
    à court terme|à long terme|à terme|hypothèse*|incertain*|paradoxe*|structurel*|logique|raison*|reviendrait|dépend*|plaide|plaident
    tient à|traduit
  `,
  institution: `
    le gouvernement doit|l'assemblée doit|le parlement doit|sens des responsabilités|il est urgent|la france doit|l'europe doit
    le président doit|s'impose|chacun
  `,
  you: `vous|votre|vos|tu|ton|ta|tes`,
  act: `
    profitez|commandez|inscrivez vous|réservez|découvrez|cliquez|essayez|téléchargez|demandez votre|contactez|rendez vous sur|rejoignez
    achetez|n'attendez plus|ne manquez pas|obtenez|bénéficiez|souscrivez|en savoir plus|investissez|prenez rendez vous|abonnez vous
    offrez vous
  `,
  returns: `
    revenus passifs|revenu passif|gains garantis|rendement garanti|rendements garantis|gagner de l'argent|gagnez|sans risque|par jour
    liberté financière|taux de réussite
  `,
  price: `
    offre|offres|remise|promo|code promo|livraison gratuite|livraison offerte|gratuit*|réduction|promotion|à partir de
    satisfait ou remboursé|prix|essai gratuit|économisez|soldes
  `,
  presale: `prévente|presale|token|jeton`,
  bonus: `bonus de bienvenue|bonus|tours gratuits|parrainage|cadeau`,
  scarce: `stocks sont limités|stock limité|offre limitée|places limitées|dernière chance|jusqu'au|vite|derniers jours`,
  praise: `
    idéal*|parfait*|unique|innovant*|leader|élégant*|astuce*|facile*|haut de gamme|confort*|s'intègre|exceptionnel*|incontournable*
    sur mesure|simple*|rêve*|clients satisfaits|en toute sérénité
  `,
  inquiry: `
    police|tribunal|procureur|parquet|plainte|plaignants|accusation|condamné*|escroquerie|arnaque*|fraude*|victimes|enquête*|amende
    trompeuse*|mis en examen|autorité|avertit|dénonce*|jugement|avocat|gendarmerie
  `,
  release: `
    annonce le|annonce la|annonce son|annonce sa|a le plaisir|est heureux|est heureuse|sommes fiers|sommes heureux|ravi*|acteur majeur
    leader|à propos de|contact presse|contacts presse|service de presse|communiqué de presse|directeur général|directrice générale|déclare
    engagement|solutions|partenariat|accompagne*|pour plus d'informations|relations presse|relations investisseurs|étape importante
  `,
  work: `
    roman|film|album|réalisateur|réalisatrice|mise en scène|scénario|acteur*|actrice*|comédie|pièce|scène|plan|personnage*|livre|auteur
    autrice|pages|éditions|orchestre|chef|exposition|chanson*|disque|série|saison|épisode*|photographie|premier roman|récit|plat*|restaurant
    table
  `,
  judge: `
    impeccable|magnifique*|superbe*|brillant*|délicat*|délicate*|chef d'œuvre|émouvant*|drôle*|hélas|ennui*|s'émousse|charme*|réussi*|raté*
    convain*|déçoit|décevant*|notre avis|étoiles|touchant*|rachète|maladroit*|subtil*|poignant*|virtuos*|cliché*|longueurs|séduit
  `,
  apology: `
    contrairement à ce que|nous avons écrit|par erreur|présentons nos excuses|présente ses excuses|lui présentons|il fallait lire
    dans notre édition|nous regrettons|une première version|version précédente|a été corrigé|l'article
  `,
};

export const SPANISH: Lexicon = {
  self: `yo|me|mi|mis|mí|conmigo|confieso|creo|pienso`,
  ours: `nosotros|nos|nuestro|nuestra|nuestros|nuestras|debemos|tenemos|hemos`,
  must: `debe|deben|debería|deberían|deberíamos|debemos|tiene que|tienen que|tenemos que|hay que|habría que|urge|merece|merecen|hace falta`,
  stance: `
    en mi opinión|a mi juicio|a mi parecer|creo que|confieso|me resisto|seamos sinceros|seamos honestos|por supuesto|desde luego
    lamentablemente|vergüenza|vergonzos*|escándalo|escandalos*|absurd*|ridícul*|hipócrit*|cobard*|mentira*|cinismo|cínic*|irresponsab*
    ingenu*|es hora de|ya es hora|basta|la verdad es|con todas las letras|de verdad|acaso|fracaso|no puede esperar|no nos engañemos
    quienes gobiernan|quien crea|indign*|desprecio|traición|disparate|espejismo
  `,
  loose: `
    quizá|quizás|acaso|claro|por supuesto|nunca|siempre|nada|nadie|incluso|simplemente|por qué|lamentablemente|realmente|justamente|mejor
    peor|mal|verdad|además|en fin|al fin y al cabo|tal vez|demasiado|bastante|precisamente|tampoco|ni siquiera|desde luego|en definitiva
    es cierto|pero|porque|aunque
  `,
  said: `
    dijo|afirmó|aseguró|según|informó|explicó|anunció|señaló|indicó|declaró|portavoz|policía|fuentes|este lunes|este martes|este miércoles
    este jueves|este viernes|el lunes|el martes|el miércoles|el jueves|el viernes|agregó|añadió|comunicado|autoridades|fiscalía|aprobó
    detuvo
  `,
  reason: `
    por un lado|por otro|escenario*|a primera vista|la clave|todo apunta|queda por ver|supone|implica|contexto|dilema|consecuencia*
    a corto plazo|a largo plazo|incertidumbre|incierto|parad*ja|estructural*|lógica|en otras palabras|es decir|lo que está en juego
    trasfondo|invita a|equilibrio|cautela
  `,
  institution: `
    este periódico|este diario|el gobierno debe|el congreso debe|las cortes deben|el parlamento debe|lo exige|exigimos|los partidos deben
    el presidente debe|es imprescindible
  `,
  you: `usted|tu|tus|te|ti|su|sus`,
  act: `
    contrata|contrata ahora|compra|compra ahora|regístrate|suscríbete|descubre|aprovecha|reserva|reserva ya|solicita|pide|llámanos|haz clic
    descarga|invierte|únete|prueba|consigue|llévate|no dejes pasar|no te pierdas|infórmate|visita|empieza|disfruta|más información en
    regístrese|compre|aproveche|descubra|solicite|reserve
  `,
  returns: `
    ingresos pasivos|ganancias garantizadas|rentabilidad asegurada|rentabilidad garantizada|ganar dinero|gana dinero|por día|al día
    sin riesgo|libertad financiera|ganancias
  `,
  price: `
    descuento*|oferta*|gratis|envío gratis|código|cupón|promoción|desde|al mes|meses gratis|sin permanencia|precio|ahorra|rebaja*
    sin compromiso
  `,
  presale: `preventa|presale|token`,
  bonus: `bono|bono de bienvenida|giros gratis|regalo|recompensa`,
  scarce: `plazas limitadas|cupos limitados|última oportunidad|por tiempo limitado|últimas unidades|hasta agotar|solo hoy|oportunidad`,
  praise: `
    ideal|perfect*|innovador*|líder|único|exclusiv*|a tu medida|cómod*|fácil*|protegid*|experiencia inolvidable|sabías que|imagina
    mejor opción|de calidad|tranquilidad|clientes satisfechos|soluciones
  `,
  inquiry: `
    policía|fiscal*|juez*|tribunal*|denuncia*|estafa*|fraude*|víctimas|detuvo|detenid*|acusad*|investigación|multa|condena*|engañosa|prisión
    querella|advierte*|guardia civil|abogad*
  `,
  release: `
    anuncia|ha anunciado|se complace|orgullo*|empresa líder|líder en|referente en|sobre|contacto de prensa|gabinete de prensa|nota de prensa
    consejero delegado|director general|directora general|ha señalado|nuestro compromiso|compromiso con|innovación|para más información
    alianza estratégica|fundado en|fundada en|soluciones|inaugura*|comunicación
  `,
  work: `
    novela|película|filme|disco|álbum|directora|director|dirigida|dirigido|guion|guión|actriz|actor|actores|escena|escenas|obra|teatro|libro
    autor|autora|páginas|editorial|personaje*|orquesta|concierto|exposición|canción|canciones|serie|temporada|capítulo*|plano|debut|reparto
    minutos|plato*|restaurante
  `,
  judge: `
    magnífic*|brillante*|obra maestra|deslumbra*|conmov*|torpeza*|tropieza|aburrid*|lo mejor|lo peor|estrellas|subraya|sostiene|desarma
    acierto*|fallid*|logra|brilla|decepcion*|cliché*|imprescindible|previsible|delicios*|emocionante|sutil*|verdad|impecable*|soberbi*
  `,
  apology: `
    en la información|publicada el|se decía|en realidad|por error|lamentamos|pedimos disculpas|en una versión anterior|ha sido corregid*
    en el artículo|debe decir|donde dice|erróneamente|en nuestra edición
  `,
};

export const ITALIAN: Lexicon = {
  self: `io|mi|mio|mia|miei|mie|me|credo|penso|ho`,
  ours: `noi|ci|nostro|nostra|nostri|nostre|dobbiamo|abbiamo`,
  must: `deve|devono|dovrebbe|dovrebbero|dovremmo|dobbiamo|bisogna|occorre|serve|merita|meritano|meritino|è ora|abbia il coraggio`,
  stance: `
    secondo me|a mio avviso|a mio parere|credo che|io credo|diciamolo|siamo onesti|certo|naturalmente|purtroppo|vergogn*|scandal*|assurd*
    ridicol*|ipocri*|vigliacc*|menzogn*|cinic*|irresponsabil*|è ora|basta|la verità è|smetterla|non è così|coraggio|davvero|fallimento
    disastro|follia|chi crede|perché mai|dimentic*
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
    a lungo termine|probabil*|incert*|paradoss*|struttural*|logica|ragioni|in altre parole|resta da|posta in gioco
  `,
  institution: `il governo abbia|il governo deve|il parlamento deve|l'opposizione|gli italiani|il paese|l'europa deve|la politica deve|questo giornale`,
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
    ce ne scusiamo|ai lettori
  `,
};

export const PORTUGUESE: Lexicon = {
  self: `eu|me|meu|minha|meus|minhas|mim|comigo|desconfio|acho|cresci`,
  ours: `nós|nos|nosso|nossa|nossos|nossas|precisamos|temos|devemos`,
  must: `
    deve|devem|deveria|deveriam|deveríamos|devemos|precisa|precisam|precisamos|é preciso|é hora|tem que|temos que|temos de|há que|merece
    merecem|urge
  `,
  stance: `
    na minha opinião|a meu ver|acredito que|acho que|confesso|sejamos honestos|convenhamos|claro|obviamente|infelizmente|vergonh*|escândalo
    escandalos*|absurd*|ridícul*|hipócrit*|hipocrisia|covard*|mentira*|cínic*|cinismo|irresponsáv*|é hora de|chega|a verdade é|não me digam
    aritmética|para quem|desconfio|disparate|fracasso|quem acredita|favor|enquanto aceitarmos|ingén*|ingênu*
  `,
  loose: `
    talvez|claro|obviamente|nunca|sempre|nada|ninguém|até mesmo|simplesmente|por que|infelizmente|realmente|justamente|melhor|pior|mal
    verdade|aliás|enfim|afinal|demais|bastante|precisamente|sequer|ora|de fato|no fundo|é claro|porque|quem sabe|nem
  `,
  said: `
    disse|afirmou|segundo|informou|anunciou|explicou|declarou|porta voz|polícia|de acordo com|na segunda|na terça|na quarta|na quinta
    na sexta|acrescentou|autoridades|ministério público|comunicado|pediu|autarca
  `,
  reason: `
    por um lado|por outro|cenário*|à primeira vista|pode significar|significa|contexto|dilema|consequência*|a curto prazo|a longo prazo
    provável|incert*|paradoxo|estrutura*|lógica|razões|em outras palavras|ou seja|em jogo|resta saber
  `,
  institution: `este jornal|o governo deve|o congresso deve|o governo precisa|o congresso precisa|o parlamento deve|cabe ao|é imperativo`,
  you: `você|vocês|seu|sua|seus|suas|te|teu|tua|lhe`,
  act: `
    cadastre se|clique|compre|compre agora|inscreva se|aproveite|garanta|garanta já|baixe|acesse|invista|peça|conheça|confira|descubra
    experimente|assine|reserve|fale com|saiba mais|faça|não perca|contrate|adira|subscreva|comece
  `,
  returns: `
    renda extra|renda passiva|lucros são garantidos|lucro garantido|lucros garantidos|ganhar r|ganhar dinheiro|ganhe|por dia
    sem sair de casa|sem risco|liberdade financeira|rendimento garantido
  `,
  price: `desconto*|oferta*|grátis|frete grátis|cupom|código|promoção|preço|a partir de|economize|parcelas`,
  presale: `pré venda|presale|token`,
  bonus: `bônus|bónus|bônus de|brinde|rodadas grátis|cashback|primeiro depósito`,
  scarce: `vagas limitadas|últimas vagas|tempo limitado|última chance|últimas unidades|só hoje|até esgotar`,
  praise: `
    ideal|perfeit*|inovador*|líder|exclusiv*|referência|confort*|fácil|qualidade|sob medida|já imaginou|praticidade|clientes satisfeitos
    inesquecível|soluções
  `,
  inquiry: `
    polícia|ministério público|tribunal|juiz*|golpe*|fraude*|estelionato|vítimas|investigação|preso*|detid*|acusad*|multa|condenad*
    denúncia*|procon|burla*|advogad*|enganosa
  `,
  release: `
    anuncia|tem o prazer|temos orgulho|orgulho|referência nacional|líder|sobre o|sobre a|informações à imprensa|assessoria de imprensa
    contacto de imprensa|afirma o ceo|ceo|marco na|compromisso|inovação|soluções|parceria|para mais informações|fundada em|história
    comunicação
  `,
  work: `
    romance|filme|álbum|disco|diretor|diretora|realizador*|direção|roteiro|atriz|ator|elenco|cena*|peça|teatro|livro|autor|autora|páginas
    personagem|personagens|orquestra|concerto|exposição|canção|canções|série|temporada|episódio*|editora|estreia|prato*|restaurante
  `,
  judge: `
    magnífic*|brilhante*|obra prima|deslumbra*|comovente*|infelizmente|tropeça|chato|estrelas|nota|acerto*|decepcion*|desilu*|emociona*
    belíssim*|sutil|previsível|imperdível|encanta*|impecáv*|soberb*
  `,
  apology: `
    em nossa edição|na edição|foi publicado|por erro|errou|estava errad*|diferentemente do|ao contrário do|o correto|pedimos desculpa
    versão anterior|o texto foi corrigido|no artigo|lamentamos
  `,
};
