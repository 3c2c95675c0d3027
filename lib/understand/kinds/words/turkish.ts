import type { Lexicon } from "../match";

export const TURKISH: Lexicon = {
  self: `ben|benim|bana|beni|bence|kendim*|gelirim|düşünüyorum|inanıyorum`,
  ours: `biz|bizim|bize|bizi`,
  must: `
    gerek*|gerekir|gerekiyor|lazım|zorunda*|meli|malı|vazgeçmeli*|yapmalı*|etmeli*|olmalı*|şart|gerek|zorunda|zorundayız|olmalı|olmalıdır
    yapmalı|etmeli|vermeli|edilmeli|yapılmalı|bırakmalı|durmalı|artık
  `,
  stance: `
    bence|kanımca|bana göre|açıkçası|elbette|tabii ki|maalesef|ne yazık ki|utanç*|ayıp*|saçma*|rezalet|ikiyüzlü*|yalan*|masal*|artık yeter
    yeter|asıl mesele|peki|ne zaman|kimse|skandal*|vicdan*|gerçek şu ki|doğrusu|ayıp|utanç|yalan|komik|acı ama|sözde|güya|sanki|hadi canım
    kusura bakmayın|gerçek şu|haklı|haksız|yazık|akıl dışı|kim inanır|soruyorum
  `,
  said: `
    dedi|açıkladı|söyledi|belirtti|bildirdi|göre|duyurdu|ifade etti|sözcü*|polis*|pazartesi|salı|çarşamba|perşembe|cuma|valilik|bakanlık
    kaynaklar
  `,
  reason: `
    bir yandan|öte yandan|senaryo*|ilk bakışta|muhtemel*|anlamına geliyor|bağlam*|ikilem*|sonuçları|kısa vadede|uzun vadede|belirsiz*|bağlı
    başka bir deyişle|yapısal*|neden|nedeni|nedenleri|ne anlama|anlamına|yapısal|sonuç*|olasılık*|dengeler|perde arkası|birincisi|ikincisi
    etkisi
  `,
  institution: `hükümet|meclis|bu gazete`,
  you: `siz|sizin|size|sen|senin|evinizi|faturalarınız*|hayatınız*|eviniz*`,
  act: `
    hemen arayın|hemen|başvurun|kaydolun|satın alın|tıklayın|indirin|keşfedin|kaçırmayın|rezervasyon*|deneyin|katılın|üye olun|yatırım yapın
    inceleyin|teklif alın
  `,
  returns: `pasif gelir*|garantili*|kazanın|günlük kazanç*|ek gelir*|risksiz*`,
  price: `indirim*|ücretsiz*|kampanya*|fırsat*|tasarruf*|bedava|fiyat*|taksit*|hediye*`,
  presale: `ön satış|presale|token`,
  bonus: `bonus*|hoş geldin bonusu|hediye*|puan*`,
  scarce: `sınırlı*|son şans|fırsatını kaçırmayın|stoklarla sınırlı|son gün*`,
  praise: `tam zamanı|mükemmel*|benzersiz*|kaliteli*|konfor*|yenilikçi*|lider*|kolay*|ideal*|eşsiz*|ayrıcalık*`,
  inquiry: `polis*|savcı*|mahkeme*|dolandırıcı*|soruşturma*|mağdur*|gözaltı*|tutuklan*|ceza*|dava*|şikayet*|uyar*|iddia*`,
  release: `
    duyurdu|gurur*|mutluluk*|lider*|hakkında|basın bülteni|basın iletişim|genel müdür*|ceo|çözüm*|iş birliği*|yenilik*|detaylı bilgi
    kilometre taşı*
  `,
  work: `roman*|film*|albüm*|yönetmen*|oyuncu*|sahne*|oyun*|kitap*|yazar*|sayfa*|karakter*|orkestra*|konser*|sergi*|şarkı*|dizi*|sezon*`,
  judge: `başarılı*|harika*|şaheser*|maalesef|sıkıcı*|etkileyici*|zayıf*|güçlü*|hayal kırıklığı*|puan*|yıldız*|muhteşem*`,
  apology: `düzeltir*|özür dileriz|yanlışlıkla|sehven|önceki versiyon*|haberimizde|doğrusu|düzeltiriz|hatalı`,
};
