import type { Lexicon } from "../match";

export const PORTUGUESE: Lexicon = {
  self: `eu|me|meu|minha|meus|minhas|mim|comigo|desconfio|acho|cresci`,
  ours: `nós|nos|nosso|nossa|nossos|nossas|precisamos|temos|devemos`,
  must: `
    deve|devem|deveria|deveriam|deveríamos|devemos|precisa|precisam|precisamos|é preciso|é hora|tem que|temos que|temos de|há que|merece
    merecem|urge|deveria*|cabe|caberia|convém|que se|impõe se|não pode continuar|basta
  `,
  stance: `
    na minha opinião|a meu ver|acredito que|acho que|confesso|sejamos honestos|convenhamos|claro|obviamente|infelizmente|vergonh*|escândalo
    escandalos*|absurd*|ridícul*|hipócrit*|hipocrisia|covard*|mentira*|cínic*|cinismo|irresponsáv*|é hora de|chega|a verdade é|não me digam
    aritmética|para quem|desconfio|disparate|fracasso|quem acredita|favor|enquanto aceitarmos|ingén*|ingênu*|sincer*|sejamos|por óbvio
    é claro|ora|ao que parece|como se|pena que|lamentável|inaceitável|inadmissível|escárnio|descaso|engodo|farsa|retórica|demagog*|acertou
    erra|agiu bem|agiu mal|com razão|sem razão|felizmente|o pior
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
    provável|incert*|paradoxo|estrutura*|lógica|razões|em outras palavras|ou seja|em jogo|resta saber|estrutural|explica|se explica
    o que muda|por que|entenda|está em jogo|depende de|pano de fundo|a conta
  `,
  institution: `
    este jornal|o governo deve|o congresso deve|o governo precisa|o congresso precisa|o parlamento deve|cabe ao|é imperativo|esta folha
    contesta se|cabe ao congresso|cabe aos|cabe ao governo|compete ao|o supremo|o planalto|o legislativo|o executivo|os parlamentares
    a sociedade|o poder público|espera se|é dever
  `,
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
    versão anterior|o texto foi corrigido|no artigo|lamentamos|uma versão anterior|erroneamente|pedimos desculpas|o correto é|publicamos
    informamos|foi corrigid*|ao contrário do publicado
  `,
};
