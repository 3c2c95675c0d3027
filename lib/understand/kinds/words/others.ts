import type { Lexicon } from "../match";

export const ARABIC: Lexicon = {
  self: `أنا|وأنا|أعتقد|أظن|أرى|رأيي|لي|عندي|أدرّس|أطلب|أكتب|أخاف|وأعتقد|برأيي`,
  ours: `نحن|ونحن|لنا|علينا|أننا|إننا|نسأل|نكذب|أولادنا|أنفسنا|بلادنا|مجتمعنا|وطننا`,
  must: `يجب|ينبغي|لا بد|علينا أن|حان الوقت|لا يجوز|يتعين|من حق|كان عليهم`,
  stance: `
    في رأيي|برأيي|أعتقد|من العار|عار|فضيحة|عبث*|سخيف*|نفاق|كذب|نكذب|للأسف|بالطبع|الحقيقة أن|بصراحة|أين ذهبت|كفى|حان الوقت|لا أحد|وقفة صادقة
    مهزلة|خيانة|جبن|وهم
  `,
  said: `
    قال|وقال|قالت|وقالت|أعلن|أعلنت|وأعلنت|صرح|بحسب|وفق|وفقا|وفقاً|أفاد|أفادت|وأفاد|المتحدث|متحدث|الشرطة|يوم الاثنين|يوم الثلاثاء
    يوم الأربعاء|يوم الخميس|يوم الجمعة|يوم السبت|يوم الأحد|وأضاف|أضاف|وأشار|أكد|وأكد|مصادر|السلطات|ذكرت
  `,
  reason: `
    من جهة|من جهة أخرى|من ناحية|من ناحية أخرى|سيناريو*|للوهلة الأولى|غير أن|يعني|سياق|معضلة|تداعيات|على المدى|المدى|يرجح|المرجح|مخاطر|يتوقف
    السؤال|أسباب|دلالات|بعبارة أخرى|أولا|ثانيا
  `,
  institution: `على الحكومة أن|على البرلمان|على الرئيس أن|هذه الصحيفة|ندعو|نطالب`,
  you: `أنت|لك|لكم|حسابك|حياتك|تحلم|يمكنك|بيتك|منزلك|عائلتك|أموالك`,
  act: `
    سجّل|سجل|سجّل الآن|سجل الآن|اشترك|اشترك الآن|احصل|اطلب|اطلب الآن|اتصل|استثمر|حمّل|حمل التطبيق|اكتشف|احجز|اشتر|انضم|ابدأ|تواصل معنا
    لا تفوّت|لا تفوت|اضغط|زوروا|زر موقعنا
  `,
  returns: `دخل يومي|دخل ثابت|دخل إضافي|أرباح مضمونة|عوائد مضمونة|أرباح|ربح|حرية مالية|بدون مخاطر|يومياً|يوميا`,
  price: `خصم|مجاناً|مجانا|مجاني|عرض|العرض|كود|توصيل مجاني|تخفيض*|بسعر|سعر`,
  presale: `البيع المسبق|توكن|رمز رقمي`,
  bonus: `مكافأة|مكافأة ترحيبية|هدية|بونص`,
  scarce: `لفترة محدودة|محدودة|الفرصة|فرصة أخيرة|الكمية محدودة|سارع|سارعوا`,
  praise: `رائد*|مثالي*|فريد*|مبتكر*|الأفضل|جودة|راحة|سهل*|فاخر*|مميز*|موثوق*|تجربة لا تنسى|حلول`,
  inquiry: `الشرطة|المحكمة|محكمة|النيابة|احتيال|نصب|ضحايا|تحقيق|التحقيق|اعتقال|اعتقلت|متهم*|غرامة|حكم|شكوى|تحذير|حذرت`,
  release: `
    يسر|يسرنا|تعلن|أعلنت اليوم|فخورون|نفخر|الرائدة|رائدة|نبذة عن|للتواصل الإعلامي|بيان صحفي|الرئيس التنفيذي|شراكة استراتيجية|حلول|الابتكار
    التزامنا|للمزيد من المعلومات
  `,
  work: `رواية|الرواية|فيلم|الفيلم|ألبوم|إخراج|المخرج|بطولة|مسرحية|كتاب|الكتاب|الكاتب|الكاتبة|صفحة|شخصيات|أغنية|معرض|لوحات|مسلسل|حلقة|مشهد`,
  judge: `رائع*|تحفة|بديع*|ممل*|مخيب*|للأسف|مبهر*|ضعيف*|نجوم|تقييم|مؤثر*|ساحر*|متقن*|مبتذل*`,
  apology: `ورد خطأ|نعتذر|تعتذر|والصواب|والصحيح|نسخة سابقة|تم تصحيح|في عدد|نشرت`,
};

export const CHINESE: Lexicon = {
  self: `我认为|我觉得|我相信|笔者|我|我的|在我看来|筆者|我認為`,
  ours: `我们|咱们|我們`,
  must: `应当|应该|必须|不能|不应|理应|务必|需要|要有|應該|必須|不該|應當|该反思|切莫|何妨`,
  stance: `
    在笔者看来|在我看来|说到底|归根结底|不妨|与其|岂|岂能|难道|何必|令人遗憾|可悲|荒唐|荒谬|虚伪|无耻|懒政|借口|底线|值得深思|值得反思|反思
    发人深省|呼唤|别让|莫让|不可|警惕|勇气|谁定的|这样的勇气|坦率地说|毫无疑问|老实说|令人痛心|笑话|双标|可笑|别再|不得不说|细思极恐
    值得高兴|喊口号|乱象|不禁要问|先把
  `,
  said: `
    表示|称|指出|据|介绍说|记者从|记者获悉|通报|宣布|发布|警方|有关部门|发言人|星期一|星期二|星期三|星期四|星期五|周一|周二|周三|周四|周五
    日电|消息人士|报道|透露|承诺|说，
  `,
  reason: `
    一方面|另一方面|表面上看|更深层|深层|原因在于|背后|意味着|可以预见|空间|若|或将|逻辑|取决于|风险|背景|短期|长期|中期|不确定|为何|究竟
    三个因素|预计|结构性|分析人士|启示|趋势|格局|博弈|困境
  `,
  institution: `本报认为|本报|主管部门必须|有关部门应|政府应|政府必须|当局应|希望有关`,
  you: `您|您的|你|你的`,
  act: `立即|点击|扫码|下单|抢购|注册|立即注册|马上|加入|咨询|拨打|下载|购买|领取|预约|报名|开户|加微信|关注公众号|了解更多|订购|热线`,
  returns: `稳赚|高收益|日赚|月入|收益|返利|保本|躺赚|赚钱|被动收入|财务自由|翻倍`,
  price: `立减|优惠|折扣|特价|免费|包邮|限时|秒杀|券|元起|满减|原价|现价|赠送|送两年|低至|首付`,
  presale: `预售|代币|私募轮`,
  bonus: `红包|奖励|礼包|返现|赠金|新人礼|佣金`,
  scarce: `仅限|限量|最后机会|活动仅|先到先得|名额有限|截止|三天`,
  praise: `深受|信赖|领先|专业|品质|高端|独特|匠心|放心|舒适|完美|贴心|百万家庭|国家认证|权威|智能|尊享|奢华|口碑|首选|一站式|轻松`,
  inquiry: `警方|法院|检察|诈骗|骗局|嫌疑人|受害者|受害人|起诉|判处|罚款|调查|投诉|举报|监管|曝光|案件|侦办|涉嫌|揭秘|警惕`,
  release: `
    宣布|正式推出|正式发布|致力于|全球领先|领先的|首席执行官|总裁|关于|媒体联系|新闻稿|美通社|战略合作|成立于|业务遍及|创造更大价值|解决方案
    携手|里程碑|荣获|荣幸|联系人|隆重
  `,
  work: `小说|电影|影片|导演|主演|专辑|歌曲|乐团|指挥|演员|剧情|剧本|人物|镜头|展览|画作|话剧|作者|出版社|章节|餐厅|菜品|屏幕|续航|手感|配置`,
  judge: `精彩|出色|遗憾|可惜|惊艳|失望|推荐|评分|星|优点|缺点|乏味|动人|拖沓|平庸|细腻|杰作|不足|亮点|值得一看`,
  apology: `特此更正|更正|致歉|有误|应为|向读者致歉|误为|误作|敬请谅解|第三版|一文中|笔误`,
};

export const JAPANESE: Lexicon = {
  self: `私は|私の|私が|僕は|僕の|わたしは|と私は思う|思う。|私も|個人的に`,
  ours: `私たち|我々|われわれ|わたしたち`,
  must: `べきだ|べきである|ねばならない|なければならない|てはならない|てほしい|必要がある|求めたい|求められる|すべきだ|べきではない|許されない`,
  stance: `
    と思う|はずだ|のではないか|だろうか|いかがなものか|残念だ|恥ずべき|無責任|身勝手|欺瞞|偽善|おかしい|ありえない|言語道断|何を失った
    忘れてはならない|そもそも|まやかし|看過できない|筋違い|情けない|疑問だ|理解に苦しむ|正しいことをした
  `,
  said: `と述べた|によると|発表した|明らかにした|と話した|と話す|という。|と説明|としている|県警|警察|気象庁|関係者|調べで|分かった|と語った|逮捕`,
  reason: `
    背景には|要因|第一に|第二に|第三に|一方で|とみられる|焦点|とは言えない|意味する|なぜ|どうか|次第|構図|短期的|長期的|見通し|狙い|読み解く
    カギ|鍵|思惑|ポイント|と言えそうだ
  `,
  institution: `国会は|政府は|首相は|恐れがある|議論を尽くす|説明責任|始めるべきだ|終わらせるな|数合わせ|急ぐべきだ|問われる|真摯に`,
  you: `あなた|みなさま|皆様|お客様|気になりませんか|ませんか|お肌`,
  act: `
    お申し込み|申し込み|公式サイト|今すぐ|お試し|ご購入|ご予約|クリック|登録|ダウンロード|お問い合わせください|詳しくはこちら|ご覧ください
    ご応募
  `,
  returns: `高収入|副収入|不労所得|稼げる|必ず儲かる|利回り保証|月収`,
  price: `限定|送料無料|円（税込）|割引|キャンペーン|特別価格|無料|クーポン|半額|お得|オフ|初回`,
  presale: `プレセール|トークン`,
  bonus: `プレゼント|特典|ポイント還元|キャッシュバック`,
  scarce: `今だけ|先着|数量限定|期間限定|残りわずか|お早めに`,
  praise: `贅沢|厳選|こだわり|国産|無添加|喜ぶ|おすすめ|満足度|人気|手軽|快適|極上|至福|話題の|癒し|美しさ|大好評|個人の感想`,
  inquiry: `逮捕|容疑|警察|県警|裁判|詐欺|被害|起訴|判決|行政処分|消費者庁|捜査|苦情|違反|措置命令`,
  release: `
    発売いたします|お知らせいたします|株式会社|代表取締役|本社：|本件に関する|お問い合わせ先|広報|商品概要|会社概要|プレスリリース
    開始いたします|開催いたします|提供を開始|いたします|希望小売価格
  `,
  work: `長編|短編|小説|映画|監督|主演|アルバム|演奏|指揮|舞台|脚本|俳優|物語|場面|展覧会|著者|著|文芸|会話|一行|役|楽曲|描く|演技`,
  judge: `惜しい|見事|秀逸|傑作|物足りない|圧巻|胸を突|生き生き|退屈|魅力|佳作|素晴らしい|説得力|余韻|駆け足|星|冗長|巧み`,
  apology: `訂正します|おわび|お詫び|誤りでした|の誤り|訂正し|としたのは|付の記事|ありました。`,
};

export const KOREAN: Lexicon = {
  self: `나는|내가|나의|내|저는|제가|필자*|나도`,
  ours: `우리*`,
  must: `해야*|안 된다|마땅하다|필요하다|할 때가|시급하다|되어야|돼야|말아야|생각해야|내놓아야`,
  stance: `
    무책임*|부끄러*|어처구니*|한심*|개탄*|위선*|터무니없*|유감이다|묻고 싶다|과연|안타깝*|미룰|또다시|결코|더는|바닥난다|꼼수|황당*|몰염치
    표를 계산할|볼썽사나*
  `,
  said: `밝혔다|말했다|전했다|따르면|설명했다|관계자*|경찰*|발표했다|알려졌다|조사*|보도했다|겪었다|강조했다`,
  reason: `배경*|첫째|둘째|셋째|의미*|변수*|관건*|셈법*|장기적*|단기적*|구조적*|풀이된다|해석*|분석*`,
  institution: `정부는|여야*|정치권*|국회는|대통령은|즉각|합의안*|본지*`,
  you: `여러분*|당신*|고객님*|초보자*`,
  act: `
    지금 가입*|가입하면|신청하세요|바로 신청*|지금 바로|문의하세요|클릭*|다운로드*|구매하기|확인하세요|상담*|만나보세요|누려보세요
    예약하세요
  `,
  returns: `수익*|보장합니다|매일 수익*|하루 평균|고수익*|재테크*|월수입*`,
  price: `할인*|무료*|무료 체험*|특가*|쿠폰*|이벤트*|증정*|혜택*|만 원`,
  presale: `프리세일*|토큰*`,
  bonus: `보너스*|사은품*|적립*|캐시백*|리워드*`,
  scarce: `선착순*|한정*|마감*|오늘만|마지막 기회`,
  praise: `쉽게|최고*|프리미엄*|혁신적*|차별화*|편리*|완벽*|인기*|명품*|특별한|합리적*`,
  inquiry: `경찰*|검찰*|법원*|사기*|피해자*|피해*|기소*|구속*|수사*|혐의*|과징금*|금감원*|공정위*|징역*|고발*`,
  release: `
    출시한다고|밝혔다|대표*|선도*|글로벌*|솔루션*|고객에게|보도자료*|문의*|홍보팀*|뉴스와이어*|업무협약*|최고의 가치*|자세한 내용*
    개최한다고|체결했다고|수상했다고
  `,
  work: `영화*|감독*|주연*|장편*|소설*|앨범*|연기*|배우*|무대*|연출*|공연*|작가*|전시*|상영시간*|결말*|책*|시리즈*|드라마*|지휘*`,
  judge: `별점*|아쉽*|뛰어나*|인상적*|늘어지*|호불호*|절제된|탁월*|걸작*|실망*|추천*|매력*|지루*|섬세*|아쉬움*`,
  apology: `바로잡습니다|오류*|정정합니다|사과드립니다|잘못*|기사에서|보도했으나|알려드립니다`,
};

export const TURKISH: Lexicon = {
  self: `ben|benim|bana|beni|bence|kendim*|gelirim|düşünüyorum|inanıyorum`,
  ours: `biz|bizim|bize|bizi`,
  must: `gerek*|gerekir|gerekiyor|lazım|zorunda*|meli|malı|vazgeçmeli*|yapmalı*|etmeli*|olmalı*|şart`,
  stance: `
    bence|kanımca|bana göre|açıkçası|elbette|tabii ki|maalesef|ne yazık ki|utanç*|ayıp*|saçma*|rezalet|ikiyüzlü*|yalan*|masal*|artık yeter
    yeter|asıl mesele|peki|ne zaman|kimse|skandal*|vicdan*|gerçek şu ki
  `,
  said: `
    dedi|açıkladı|söyledi|belirtti|bildirdi|göre|duyurdu|ifade etti|sözcü*|polis*|pazartesi|salı|çarşamba|perşembe|cuma|valilik|bakanlık
    kaynaklar
  `,
  reason: `
    bir yandan|öte yandan|senaryo*|ilk bakışta|muhtemel*|anlamına geliyor|bağlam*|ikilem*|sonuçları|kısa vadede|uzun vadede|belirsiz*|bağlı
    başka bir deyişle|yapısal*
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
  apology: `düzeltir*|özür dileriz|yanlışlıkla|sehven|önceki versiyon*|haberimizde|doğrusu`,
};

export const VIETNAMESE: Lexicon = {
  self: `tôi|mình|của tôi|theo tôi`,
  ours: `chúng ta|chúng tôi`,
  must: `phải|cần|nên|không nên|không thể|hãy|xin đừng|đừng`,
  stance: `
    theo tôi|tôi nghĩ|tôi cho rằng|tôi tin|thật ra|dĩ nhiên|đáng tiếc|xấu hổ|vô lý|đạo đức giả|vô trách nhiệm|mệt mỏi|đã đến lúc|tự hỏi
    để làm gì|chẳng lẽ|sao lại|đừng gọi
  `,
  said: `
    cho biết|theo|cho hay|nói|công bố|thông báo|công an|cảnh sát|người phát ngôn|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|cơ quan chức năng
    ubnd|khẳng định
  `,
  reason: `một mặt|mặt khác|kịch bản|thoạt nhìn|có nghĩa là|bối cảnh|hệ quả|ngắn hạn|dài hạn|phụ thuộc|nói cách khác|thứ nhất|thứ hai`,
  institution: `chính phủ cần|chính phủ phải|quốc hội cần`,
  you: `bạn|của bạn|quý khách|anh chị`,
  act: `
    đăng ký ngay|đăng ký|mua ngay|đặt hàng|liên hệ hotline|liên hệ|tải ngay|khám phá|tham gia ngay|sở hữu ngay|nhận ngay|gọi ngay|hotline
    đặt phòng|click
  `,
  returns: `lợi nhuận|cam kết lợi nhuận|thu nhập thụ động|kiếm tiền|lãi suất|mỗi ngày`,
  price: `chiết khấu|giảm giá|ưu đãi|miễn phí|khuyến mãi|chỉ từ|mã giảm giá|giá chỉ`,
  presale: `mở bán|presale|token`,
  bonus: `quà tặng|thưởng|tặng ngay|hoàn tiền`,
  scarce: `số lượng có hạn|có hạn|cơ hội cuối|duy nhất hôm nay|ngay hôm nay`,
  praise: `mơ ước|đẳng cấp|hoàn hảo|sang trọng|tiện nghi|hiện đại|uy tín|chất lượng|hàng đầu|lý tưởng|độc đáo|dễ dàng`,
  inquiry: `công an|cảnh sát|tòa án|viện kiểm sát|lừa đảo|nạn nhân|điều tra|khởi tố|bị cáo|bắt giữ|xử phạt|cáo buộc|cảnh báo|tố cáo`,
  release: `
    vui mừng|tự hào|hân hạnh|chính thức ra mắt|hàng đầu|về công ty|liên hệ báo chí|thông cáo báo chí|tổng giám đốc|giải pháp
    hợp tác chiến lược|cam kết|ra mắt
  `,
  work: `tiểu thuyết|phim|đạo diễn|diễn viên|album|ca khúc|sân khấu|kịch bản|nhân vật|cuốn sách|tác giả|triển lãm|tập phim|món ăn|nhà hàng`,
  judge: `xuất sắc|tuyệt vời|đáng tiếc|nhàm chán|cảm động|yếu|điểm|sao|ấn tượng|thất vọng|kiệt tác|đáng xem|đáng đọc`,
  apology: `đính chính|xin lỗi|nhầm lẫn|đã sửa|bài báo|xin cáo lỗi`,
};
