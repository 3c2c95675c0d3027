import type { Lexicon } from "../match";

export const POLISH: Lexicon = {
  self: `ja|mnie|mi|mną|mój|moja|moje|moim|mojego|mojej|wiem|uczyłem|myślę|sądzę|uważam`,
  ours: `my|nas|nam|nami|nasz|nasza|nasze|naszego|naszej`,
  must: `
    musi|muszą|musimy|powinien|powinna|powinno|powinni|powinniśmy|trzeba|należy|nie wolno|czas|należałoby|warto by|trzeba by|wypadałoby
    powinno się|nie powinien|nie powinna|najwyższa pora|pora|niech
  `,
  stance: `
    moim zdaniem|według mnie|uważam|wierzę|bądźmy szczerzy|szczerze mówiąc|oczywiście|niestety|wstyd*|wstydzić|hańb*|absurd*|bzdur*|obłud*
    hipokry*|tchórz*|kłamst*|cyniczn*|naiwn*|nieodpowiedzialn*|dość|czas na|najwyższy czas|tak naprawdę|czy naprawdę|prawda jest taka|nikt
    skandal*|głup*|jasne|no cóż|dziwne|śmieszne|smutne|szkoda|na szczęście|rzekom*|jakoby|niby|tak zwan*|farsa|fikcja|pozór|pozory|kpina
    żart|słusznie|niesłusznie|błąd|porażka|wstyd|obłuda|po co|komu to|dość tego|uczciwie|zgoda
  `,
  loose: `
    przecież|oczywiście|chyba|może|nigdy|zawsze|nic|nikt|nawet|po prostu|dlaczego|niestety|naprawdę|właśnie|lepiej|gorzej|źle|prawda|zresztą
    w końcu|zbyt|w ogóle|raczej|zapewne|otóż|bowiem|wreszcie|skoro
  `,
  said: `
    powiedział*|poinformował*|podał*|według|jak podaje|rzecznik*|policj*|w poniedziałek|we wtorek|w środę|w czwartek|w piątek|w sobotę
    ogłosił*|dodał*|przekazał*|zapowiedział*|prokuratur*|ratusz|zdaniem
  `,
  reason: `
    z jednej strony|z drugiej strony|scenariusz*|na pierwszy rzut oka|oznacza|kontekst*|dylemat*|skutk*|konsekwencj*|niepewn*|paradoks*
    logika|przyczyn*|innymi słowy|po pierwsze|po drugie|może oznaczać|stawk*|dlaczego|co to oznacza|co się zmieni|powod*|wyjaśni*|czyli
    z drugiej|prawdopodobn*|ryzyk*|prognoz*|zależy od|w efekcie|strukturaln*|deficyt|pytanie brzmi
  `,
  institution: `rząd musi|rząd powinien|sejm powinien|parlament musi|prezydent powinien`,
  you: `ty|ciebie|tobie|twój|twoja|twoje|twojego|pan|pani|państwo|ci|cię|potrzebujesz`,
  act: `
    kliknij|zamów|kup teraz|kup|zarejestruj się|sprawdź|sprawdź ofertę|wypełnij|odbierz|skorzystaj|pobierz|zadzwoń|złóż wniosek|złożysz
    dołącz|zainwestuj|zapisz się|odkryj|nie czekaj|poznaj
  `,
  returns: `dochód pasywny|pasywny dochód|gwarantowan*|zarabiaj*|zarobek|bez ryzyka|dziennie|zysk*`,
  price: `rabat*|promocj*|za darmo|darmow*|kod rabatowy|oferta|ofertę|gratis|bezpłatn*|taniej|zniżk*|cena`,
  presale: `przedsprzedaż|presale|token*`,
  bonus: `bonus*|bonus powitalny|premia|darmowe spiny|prezent`,
  scarce: `ograniczona liczba|tylko dziś|tylko do|ostatnia szansa|jeszcze dziś|do wyczerpania`,
  praise: `idealn*|wyjątkow*|innowacyjn*|wygodn*|komfort*|najlepsz*|bez wychodzenia|szybk*|nowoczesn*|zadowolonych klientów|lider*|luksus*|marze*`,
  inquiry: `policj*|sąd*|prokuratur*|oszust*|śledztw*|poszkodowan*|ofiar*|zatrzyman*|oskarż*|grzywn*|wyrok*|uokik|knf|ostrzega*|zarzut*`,
  release: `
    ogłasza|z przyjemnością|z dumą|jesteśmy dumni|cieszymy się|lider*|wiodąc*|o firmie|kontakt dla mediów|biuro prasowe|informacja prasowa
    prezes zarządu|rozwiąza*|partnerstw*|innowac*|więcej informacji
  `,
  work: `
    powieść|powieści|film*|album*|reżyser*|aktor*|scen*|spektakl*|książk*|autor*|stron*|bohater*|orkiestr*|koncert*|wystaw*|piosenk*|serial*
    sezon*|debiut*
  `,
  judge: `znakomit*|świetn*|arcydzieł*|niestety|nudn*|wzrusza*|słab*|mocn*|udan*|rozczarow*|ocena|gwiazd*|przewidywaln*|pięk*|zachwyc*`,
  apology: `
    w poprzedniej wersji|błędnie|przepraszamy|powinno być|w artykule|sprostow*|omyłkowo|napisaliśmy|we wcześniejszej wersji|podaliśmy
    sprostowan*|w rzeczywistości
  `,
};
