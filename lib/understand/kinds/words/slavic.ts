import type { Lexicon } from "../match";

export const RUSSIAN: Lexicon = {
  self: `я|мне|меня|мной|мой|моя|моё|мое|мои|моего|моей|моих`,
  ours: `мы|нам|нас|нами|наш|наша|наше|наши|нашего|нашей|наших`,
  must: `должен|должна|должно|должны|нужно|нужны|нужна|нужен|следует|надо|пора|необходимо|нельзя|стоило бы|обязан*`,
  stance: `
    по моему|на мой взгляд|я считаю|я убеждён|я убежден|я думаю|давайте честно|честно говоря|конечно|разумеется|увы|к сожалению|стыдно
    позор*|абсурд*|нелеп*|лицемер*|трус*|ложь|врань*|цинич*|цинизм|наивн*|безответствен*|хватит|разве|неужели|на самом деле|правда в том
    пора|так трудно|бред|глуп*|довольно|предатель*
  `,
  loose: `
    ведь|же|конечно|разумеется|пожалуй|наверное|никогда|всегда|ничего|никто|даже|просто|почему|зачем|увы|действительно|именно|лучше|хуже
    плохо|правда|впрочем|итак|в конце концов|слишком|вообще|собственно|вряд ли|видимо|похоже|якобы|ли|ну|вот
  `,
  said: `
    сообщил*|сообщает*|сообщает|заявил*|сказал*|рассказал*|по словам|по данным|пресс служб*|полици*|уточнил*|отметил*|подчеркнул*
    в понедельник|во вторник|в среду|в четверг|в пятницу|мэри*|прокуратур*|следует из|передаёт|передает|источник*
  `,
  reason: `
    с одной стороны|с другой стороны|сценари*|на первый взгляд|скорее всего|может означать|означает|контекст*|дилемм*|последств*
    в краткосрочн*|в долгосрочн*|неопредел*|парадокс*|структурн*|логика|иными словами|во первых|во вторых|можно предположить|что стоит за
    указывает|видимо
  `,
  institution: `власти должны|правительство должно|президент должен|наша редакция|наша газета|мы призываем|мы считаем|парламент должен`,
  you: `вы|вам|вас|ваш|ваша|ваше|ваши|ты|твой|тебе`,
  act: `
    оформите|закажите|купите|зарегистрируйтесь|регистрируйтесь|узнайте|скачайте|подпишитесь|переходите|звоните|оставьте заявку|получите
    успейте|спешите|прямо сейчас|начните|инвестируйте|вложите|попробуйте|выбирайте|присоединяйтесь|записывайтесь
  `,
  returns: `пассивный доход|гарантированн*|доход до|заработок|зарабатыва*|приносили доход|без риска|финансовая свобода|в день|прибыль каждый`,
  price: `скидк*|бесплатн*|промокод*|акци*|цена|по цене|выгодн*|рассрочк*|в подарок|экономьте|доставка`,
  presale: `пресейл|токен*|предпродаж*`,
  bonus: `бонус*|приветственный бонус|кешбэк*|кэшбэк*|фриспин*|подарок`,
  scarce: `предложение ограничено|количество ограничено|только до|только сегодня|последний шанс|успейте|осталось|спешите`,
  praise: `
    уникальн*|идеальн*|надёжн*|надежн*|инновацион*|удобн*|лучш*|качествен*|премиальн*|комфорт*|мечт*|хотите|эксклюзив*|довольных клиентов
    мирового уровня|лидер*|легко
  `,
  inquiry: `
    полици*|суд|суда|прокуратур*|мошенн*|следств*|обман*|пострадавш*|потерпевш*|задержан*|арест*|обвин*|штраф*|приговор*|уголовн*|фас
    предупре*|жалоб*|центробанк
  `,
  release: `
    объявляет|сообщает о|рады|рад|гордимся|лидер*|ведущ*|о компании|контакты для сми|пресс релиз|пресс служба|генеральный директор|отметил*
    решени*|партнёрств*|партнерств*|инновацион*|клиент*|работает на рынке|дополнительная информация|мирового уровня
  `,
  work: `
    роман*|фильм*|альбом*|режиссёр*|режиссер*|актёр*|актер*|актрис*|сцен*|спектакл*|пьес*|книг*|автор*|страниц*|геро*|оркестр*|концерт*
    выставк*|песн*|сериал*|сезон*|эпизод*|сценари*|дебют*|блюд*|ресторан*
  `,
  judge: `
    великолепн*|блестящ*|шедевр*|увы|скучн*|трогательн*|слаб*|сильн*|удач*|неудач*|провал*|разочаров*|остроумн*|впечатля*|оценка|звёзд*
    звезд*|тонк*|банальн*|предсказуем*|прекрасн*
  `,
  apology: `
    в предыдущей версии|ошибочно|редакция приносит извинения|приносим извинения|следует читать|в материале|исправлено|мы сообщили
    на самом деле|неверно
  `,
};

export const UKRAINIAN: Lexicon = {
  self: `я|мені|мене|мною|мій|моя|моє|мої`,
  ours: `ми|нам|нас|нами|наш|наша|наше|наші`,
  must: `повинен|повинна|повинні|має|маємо|мають|треба|потрібно|слід|варто|не можна|час`,
  stance: `
    на мою думку|на мій погляд|я вважаю|вважаю|я переконан*|чесно кажучи|звичайно|звісно|на жаль|сором*|ганьб*|абсурд*|лицемір*|брехн*
    цинічн*|наївн*|досить|хіба|невже|насправді|втомився|герой
  `,
  loose: `
    адже|ж|звісно|звичайно|мабуть|ніколи|завжди|нічого|ніхто|навіть|просто|чому|навіщо|справді|саме|краще|гірше|погано|правда|зрештою
    занадто|взагалі|власне|навряд|хіба
  `,
  said: `
    повідомил*|повідомля*|заявив|заявила|сказав|сказала|за словами|за даними|пресслужб*|поліці*|зазначив|зазначила|у понеділок|у вівторок
    у середу|у четвер|у п'ятницю|передає|міськ* рад*
  `,
  reason: `
    з одного боку|з іншого боку|сценарі*|на перший погляд|однак|означає|контекст*|наслідк*|парадокс*|залежить|іншими словами|по перше
    по друге|може означати
  `,
  institution: `уряд має|влада має|парламент має|ми закликаємо`,
  you: `ви|вам|вас|ваш|ваша|ваші|ти|твій`,
  act: `замовте|купіть|зареєструйтеся|дізнайтеся|завантажте|отримайте|телефонуйте|оформіть|поспішайте|спробуйте|обирайте`,
  returns: `пасивний дохід|гарантован*|заробіток|без ризику|на день`,
  price: `знижк*|безкоштовн*|промокод*|акці*|ціна|доставка|вигідн*`,
  presale: `пресейл|токен*`,
  bonus: `бонус*|кешбек*|подарунок`,
  scarce: `кількість обмежена|тільки до|лише сьогодні|останній шанс|поспішайте`,
  praise: `унікальн*|ідеальн*|надійн*|інноваційн*|зручн*|найкращ*|якісн*|комфорт*|мрі*|лідер*`,
  inquiry: `поліці*|суд|суду|прокуратур*|шахра*|слідств*|постраждал*|потерпіл*|затрим*|обвинувач*|штраф*|вирок*`,
  release: `оголошує|раді|пишаємося|лідер*|провідн*|про компанію|контакти для змі|прес реліз|генеральний директор|рішення|партнерств*|інноваційн*`,
  work: `роман*|фільм*|альбом*|режисер*|актор*|актрис*|сцен*|вистав*|книг*|автор*|сторін*|геро*|оркестр*|концерт*|виставк*|пісн*|серіал*|сезон*`,
  judge: `чудов*|блискуч*|шедевр*|на жаль|нудн*|зворушлив*|слабк*|сильн*|вдал*|розчаров*|дотепн*|оцінка|зір*`,
  apology: `у попередній версії|помилково|редакція перепрошує|просимо вибачення|слід читати|виправлено`,
};

export const POLISH: Lexicon = {
  self: `ja|mnie|mi|mną|mój|moja|moje|moim|mojego|mojej|wiem|uczyłem|myślę|sądzę|uważam`,
  ours: `my|nas|nam|nami|nasz|nasza|nasze|naszego|naszej`,
  must: `musi|muszą|musimy|powinien|powinna|powinno|powinni|powinniśmy|trzeba|należy|nie wolno|czas`,
  stance: `
    moim zdaniem|według mnie|uważam|wierzę|bądźmy szczerzy|szczerze mówiąc|oczywiście|niestety|wstyd*|wstydzić|hańb*|absurd*|bzdur*|obłud*
    hipokry*|tchórz*|kłamst*|cyniczn*|naiwn*|nieodpowiedzialn*|dość|czas na|najwyższy czas|tak naprawdę|czy naprawdę|prawda jest taka|nikt
    skandal*|głup*
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
    logika|przyczyn*|innymi słowy|po pierwsze|po drugie|może oznaczać|stawk*
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
  apology: `w poprzedniej wersji|błędnie|przepraszamy|powinno być|w artykule|sprostow*|omyłkowo|napisaliśmy`,
};
