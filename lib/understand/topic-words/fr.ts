import type { TopicWords } from "./types";

export const fr: TopicWords = {
  world: [
    "ministre des affaires étrangères|affaires étrangères|diplomat*|nations unies|conseil de sécurité|cessez-le-feu|ambassadeur*|ambassade|otan|commission européenne|union européenne|frappes aériennes|bombardement*|pourparlers|kremlin|géopolit*|hamas|hezbollah|talibans|drones|g7|g20|brics|aide humanitaire|zelensky|moscou|kiev",
    "sanctions|guerre|troupes|armée|soldats|militaire*|frontière*|ukraine|russie|russe*|gaza|israël|israélien*|palestinien*|iran|iranien*|syrie|proche-orient|invasion|conflit|sommet|traité|accord de paix|missile*|chef de l'état|poutine|otages|rebelles|junte",
    "international*|étranger*|pays|région|mondial*",
  ],
  politics: [
    "assemblée nationale|sénat|sénateur*|député*|premier ministre|première ministre|motion de censure|élection*|présidentielle|législatives|municipales|référendum|parlement*|conseil des ministres|gouvernement*|élysée|matignon|rassemblement national|la france insoumise|parti socialiste|les républicains|macron|le pen|mélenchon|coalition|scrutin|projet de loi|proposition de loi|49.3|conseil constitutionnel|remaniement|électeurs|électoral*|campagne électorale",
    "président*|ministre*|politique*|parti|opposition|réforme*|vote*|majorité|gauche|droite|extrême droite|candidat*|maire*|sondage*|loi|constitution*|démission*|élus|républicain*|démocrate*",
    "débat|état|chef|national",
  ],
  business: [
    "entreprise*|chiffre d'affaires|pdg|licenciement*|suppressions de postes|rachat|fusion|faillite|redressement judiciaire|constructeur automobile|constructeurs automobiles|start-up|startup|industriel*|syndicat*|grève*|chômage|pouvoir d'achat|croissance économique|produit intérieur brut|pib|droits de douane|chaîne d'approvisionnement|grande distribution|salarié*|actionnaire*|patronat|medef|usine*",
    "économi*|société|groupe|bénéfice*|ventes|clients|emploi*|salaire*|production|industrie|commerce|export*|marché|filiale*|consommat*|secteur|prix|fournisseur*|contrat*|employeur*|milliards|budget",
    "coût*|marque*|dirigeant*|patron",
  ],
  markets: [
    "bourse*|cac 40|wall street|nasdaq|dow jones|banque centrale|bce|taux directeur*|taux d'intérêt|inflation|bitcoin|cryptomonnaie*|crypto*|ethereum|obligations|investisseur*|dividende*|fonds spéculatif*|marchés financiers|matières premières|cours du pétrole|pétrole|baril|indice|introduction en bourse|réserve fédérale|fed|rendement*|devise*",
    "actions|action|titre|capitalisation|trading|traders|dollar|euro|hausse|baisse|taux|récession|dette|banque*|financier*|placement*|épargne|analyste*|clôture",
    "finance*|points|capital|fonds",
  ],
  technology: [
    "intelligence artificielle|logiciel*|smartphone*|semi-conducteur*|puces|cyberattaque*|cybersécurité|pirates informatiques|hackers|données personnelles|système d'exploitation|nvidia|openai|chatgpt|google|apple|microsoft|meta|amazon|iphone|android|application mobile|cloud|centre de données|informatique quantique|robot*|5g|fibre optique|réseaux sociaux|réseau social|jeu vidéo|jeux vidéo|algorithme*|numérique*|start-up technologique|huawei|samsung|tiktok|chatbot*",
    "technologi*|internet|en ligne|ordinateur*|informatique*|utilisateur*|plateforme*|appli|applications|données|serveur*|appareil*|navigateur|innovation*|web|ia|tech|développeur*|écran|console",
    "système*|virtuel*|outil*",
  ],
  science: [
    "chercheur*|chercheuse*|scientifique*|nasa|cnrs|agence spatiale|spatial|spatiale|astronaute*|astronom*|télescope*|galaxie*|planète*|physicien*|physique quantique|biologiste*|chimiste*|archéolog*|fossile*|dinosaure*|génome|adn|prix nobel|astéroïde*|neurosciences|évolution|microscope|sonde|satellite*|paléontolog*|revue nature|revue science|laboratoire*",
    "étude|études|recherche*|découverte*|université|professeur*|expérience*|espèce*|lune|mars|orbite|espace|molécule*|théorie|cellules|institut|fusée",
    "publié*|modèle|hypothèse|données",
  ],
  climate: [
    "changement climatique|réchauffement|climat*|gaz à effet de serre|émissions|co2|dioxyde de carbone|énergies renouvelables|éolien*|solaire|photovoltaïque|transition énergétique|transition écologique|biodiversité|déforestation|pollution*|inondation*|incendie*|feux de forêt|sécheresse*|canicule*|tempête*|ouragan*|cyclone*|séisme*|tremblement de terre|glacier*|niveau de la mer|écologi*|météo-france|giec|vigilance orange|vigilance rouge|intempéries|typhon*|énergies fossiles|nucléaire",
    "environnement*|météo*|orage*|pluie*|température*|chaleur|énergie|électricité|forêt*|nature|océan*|durable|carbone|plastique*|neige|crue*|eau|degrés|animaux|loup|écosystème*",
    "vert*|vent|mer",
  ],
  health: [
    "hôpital|hôpitaux|patient*|médecin*|infirmi*|coronavirus|covid*|pandémie|épidémie|vaccin*|cancer*|maladie*|virus|oms|organisation mondiale de la santé|médicament*|chirurg*|urgences|santé publique|santé mentale|diabète|obésité|alzheimer|avc|infection*|pharmaci*|essai clinique|sécurité sociale|assurance-maladie|déserts médicaux|soignants|grippe|rougeole|ivg|fin de vie|antibiotique*",
    "santé|médica*|traitement*|symptôme*|contamin*|hospitalis*|dépist*|thérapie|soins|clinique|alimentation|sanitaire*|diagnostic|confinement|dose*|bactérie*|dépression",
    "risque*|décès|corps|sommeil",
  ],
  society: [
    "école*|élève*|enseignant*|lycée*|collège*|éducation nationale|étudiant*|pauvreté|sans-abri|discriminat*|racisme|égalité|migrant*|immigration|immigré*|demandeurs d'asile|réfugié*|laïcité|église*|pape|vatican|évêque*|musulman*|islam|juifs|antisémitisme|religi*|manifestant*|manifestation*|droits humains|droits de l'homme|retraite*|logement*|féminis*|lgbt*|homosexuel*|violences conjugales|aide sociale|crèche*|allocations",
    "société|famille*|enfant*|parents|jeunes|femmes|social*|protest*|habitant*|citoyen*|quartier*|associations|communauté*|mariage|éducation|université*|inégalité*|minorité*|naissances",
    "vie|public|gens|local",
  ],
  culture: [
    "film|films|cinéma*|festival*|réalisateur*|réalisatrice*|acteur*|actrice*|comédien*|théâtre*|opéra|musée*|exposition*|galerie*|artiste*|concert*|album|chanteu*|musicien*|roman|romans|romancier*|écrivain*|auteur*|littéra*|poète|poésie|prix goncourt|orchestre*|chef d'orchestre|cannes|césar|oscars|netflix|peintre*|peinture*|sculpture*|bande dessinée|rappeu*|série télévisée|télévision|danseu*|ballet|patrimoine|animat*|miss france",
    "culture*|culturel*|musique*|livre*|chanson*|scène|spectacle*|public|star|stars|télé|émission|mode|créat*|édition*|architect*|œuvre*|personnage*|histoire|célébrité*|vedette*|fans|photographe*",
    "art|arts|pièce|prix",
  ],
  sport: [
    "football|ligue 1|ligue des champions|coupe du monde|équipe de france|sélectionneur|psg|olympique de marseille|jeux olympiques|championnat*|gardien de but|attaquant*|milieu de terrain|penalty|demi-finale*|quart de finale|quarts de finale|tennis|roland-garros|rugby|xv de france|top 14|basket*|handball|cyclisme|tour de france|formule 1|grand prix|natation|athlétisme|médaille*|biathlon|ski|fifa|uefa|nba|marathon|judo|mercato|footballeur*|joueur*|entraîneur*",
    "match|matchs|équipe|club|but|buts|victoire*|défaite*|saison|stade|finale|tournoi*|sport*|athlète*|course|champion*|ligue|titre|record|buteur|score|supporteur*|vainqueur|coéquipier*|bleus|maillot",
    "minute|points|tour|jouer",
  ],
  crime: [
    "police|policier*|gendarm*|procureur*|parquet|tribunal*|cour d'assises|garde à vue|mis en examen|mise en examen|condamné*|prison|meurtre*|assassin*|homicide*|féminicide*|viol|viols|agression*|suspect*|interpell*|enquêteur*|braquage*|cambriol*|escroquerie*|fraude*|trafic de drogue|narcotrafic|stupéfiants|attentat*|terroris*|fusillade*|corruption|blanchiment|détention provisoire|réclusion criminelle|cour d'appel|perquisition*|enlèvement|délinquan*|coups de couteau",
    "justice|juge|juges|procès|avocat*|victime*|enquête*|plainte*|crime*|criminel*|peine|tué*|mort|violence*|arme|accusé*|drogue|incarcéré*|détenu*|faits|vol|accident*|jugé",
    "affaire|affaires|corps|homme",
  ],
};
