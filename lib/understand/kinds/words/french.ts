import type { Lexicon } from "../match";

export const FRENCH: Lexicon = {
  self: `je|j'*|moi|mon|ma|mes|m'*`,
  ours: `nous|notre|nos|on`,
  must: `
    faut|faudrait|doit|doivent|devrait|devraient|devons|devrions|mérite|méritent|il est temps|demandons|exigeons|il faut que|il est urgent
    il suffit|qu'on|qu'il|reste à|mieux vaudrait|il convient|il importe|doit cesser|ne saurait
  `,
  stance: `
    à mon avis|selon moi|à mes yeux|je crois|je pense|je crains|soyons honnêtes|soyons clairs|bien sûr|évidemment|certes|hélas|honte*
    scandale*|absurde*|ridicule*|hypocri*|lâche*|mensonge*|naïf*|naïve*|cynique*|irresponsable*|il est temps|il est urgent|grand temps|assez
    ça suffit|rien ne justifie|comment s'étonner|comment croire|qui peut croire|en vérité|la vérité est|au fond|prétend*|mépris*|indigne*
    posture|faillite|courage|dire non|on nous|osons|refusons|n'en déplaise|dès lors|trahi*|folie|qu'on se rassure|soyons sérieux|à vrai dire
    avouons|convenons|bien entendu|comme si|quelle ironie|l'ironie|à quoi bon|faut il vraiment|voilà|navrant*|affligeant*|déplorable*
    indign*|lamentable*|grotesque*|aveuglement|renoncement|démission|mascarade|poudre aux yeux|à raison|à tort|salutaire|heureusement
    malheureusement|tant mieux|tant pis
  `,
  loose: `
    certes|pourtant|bien sûr|évidemment|sans doute|peut être|jamais|toujours|rien|personne|même|simplement|pourquoi|hélas|vraiment|justement
    mieux|pire|mal|faux|vrai|vérité|d'ailleurs|bref|après tout|enfin|or|car|trop|assez|précisément|au fond|voilà|ainsi donc|n'est ce pas
    faut il|voici|encore|décidément|du reste|en somme|après quoi
  `,
  said: `
    a déclaré|a indiqué|a annoncé|a expliqué|a précisé|a affirmé|ont indiqué|selon|d'après|a ajouté|porte parole|police|procureur|préfecture
    a fait savoir|a salué|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|communiqué|autorités|ministère
  `,
  reason: `
    d'une part|d'autre part|autrement dit|scénario*|à première vue|complexe*|enjeu*|reste à savoir|s'explique|contexte|dilemme|conséquence*
    à court terme|à long terme|à terme|hypothèse*|incertain*|paradoxe*|structurel*|logique|raison*|reviendrait|dépend*|plaide|plaident
    tient à|traduit|en clair|la question est|d'un côté|de l'autre|cela signifie|ce que cela|probablement|incertitude*|paradox*|explique que
    dépend de|décryptage|marge de manœuvre|en creux
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
    engagement|solutions|partenariat|accompagne*|pour plus d'informations|relations presse|relations investisseurs|étape importante|est fier
    est fière|fiers|ravis|heureux|annonce|spécialiste|innovation|collaborateurs|dossier de presse|étape majeure|à propos
  `,
  work: `
    roman|film|album|réalisateur|réalisatrice|mise en scène|scénario|acteur*|actrice*|comédie|pièce|scène|plan|personnage*|livre|auteur
    autrice|pages|éditions|orchestre|chef|exposition|chanson*|disque|série|saison|épisode*|photographie|premier roman|récit|plat*|restaurant
    table
  `,
  judge: `
    impeccable|magnifique*|superbe*|brillant*|délicat*|délicate*|chef d'œuvre|émouvant*|drôle*|hélas|ennui*|s'émousse|charme*|réussi*|raté*
    convain*|déçoit|décevant*|notre avis|étoiles|touchant*|rachète|maladroit*|subtil*|poignant*|virtuos*|cliché*|longueurs|séduit|magistral*
    sublime*|bouleversant*|ennuyeux|convainc|peine à|à ne pas manquer|savoureux|savoureuse|fade|lourd*|note|dommage|prévisible*|jubilatoire
    inégal*
  `,
  apology: `
    contrairement à ce que|nous avons écrit|par erreur|présentons nos excuses|présente ses excuses|lui présentons|il fallait lire
    dans notre édition|nous regrettons|une première version|version précédente|a été corrigé|l'article|une version précédente
    nous avons indiqué|nous présentons nos excuses|nos excuses|est erroné|erronément
  `,
};
