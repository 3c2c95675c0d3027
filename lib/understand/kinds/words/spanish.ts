import type { Lexicon } from "../match";

export const SPANISH: Lexicon = {
  self: `yo|me|mi|mis|mí|conmigo|confieso|creo|pienso`,
  ours: `nosotros|nos|nuestro|nuestra|nuestros|nuestras|debemos|tenemos|hemos`,
  must: `
    debe|deben|debería|deberían|deberíamos|debemos|tiene que|tienen que|tenemos que|hay que|habría que|urge|merece|merecen|hace falta
    debería*|conviene|toca|es exigible|es hora|cabe exigir|no puede seguir|no pueden seguir|corresponde|ha de|han de
  `,
  stance: `
    en mi opinión|a mi juicio|a mi parecer|creo que|confieso|me resisto|seamos sinceros|seamos honestos|por supuesto|desde luego
    lamentablemente|vergüenza|vergonzos*|escándalo|escandalos*|absurd*|ridícul*|hipócrit*|cobard*|mentira*|cinismo|cínic*|irresponsab*
    ingenu*|es hora de|ya es hora|basta|la verdad es|con todas las letras|de verdad|acaso|fracaso|no puede esperar|no nos engañemos
    quienes gobiernan|quien crea|indign*|desprecio|traición|disparate|espejismo|bastaría|a todas luces|seamos serios|seamos claros
    qué duda cabe|faltaría más|resulta que|al parecer|menos mal|lástima|bochorn*|insult*|despropósito|farsa|paripé|mal que bien|con razón
    sin razón|lamentable*|inaceptable|intolerable|ni más ni menos|como si|ojalá|lo cierto es|lo grave
  `,
  loose: `
    quizá|quizás|acaso|claro|por supuesto|nunca|siempre|nada|nadie|incluso|simplemente|por qué|lamentablemente|realmente|justamente|mejor
    peor|mal|verdad|además|en fin|al fin y al cabo|tal vez|demasiado|bastante|precisamente|tampoco|ni siquiera|desde luego|en definitiva
    es cierto|pero|porque|aunque|ya|aún|todavía|solo|siquiera|bien|al fin|pues|eso sí|por cierto
  `,
  said: `
    dijo|afirmó|aseguró|según|informó|explicó|anunció|señaló|indicó|declaró|portavoz|policía|fuentes|este lunes|este martes|este miércoles
    este jueves|este viernes|el lunes|el martes|el miércoles|el jueves|el viernes|agregó|añadió|comunicado|autoridades|fiscalía|aprobó
    detuvo
  `,
  reason: `
    por un lado|por otro|escenario*|a primera vista|la clave|todo apunta|queda por ver|supone|implica|contexto|dilema|consecuencia*
    a corto plazo|a largo plazo|incertidumbre|incierto|parad*ja|estructural*|lógica|en otras palabras|es decir|lo que está en juego
    trasfondo|invita a|equilibrio|cautela|claves|por qué|probable*|paradoja|se explica|explica|está en juego|depende de|lo que significa
    significa|el dilema|qué puede pasar
  `,
  institution: `
    este periódico|este diario|el gobierno debe|el congreso debe|las cortes deben|el parlamento debe|lo exige|exigimos|los partidos deben
    el presidente debe|es imprescindible|los grupos parlamentarios|el ejecutivo debe|es exigible|cabe exigir|la oposición|la ciudadanía
    los ciudadanos|las administraciones
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
    magistral*|deslumbrante*|conmovedor*|decepciona*|convence|lograd*|redond*|previsible*|tópic*|exquisit*|lástima|desigual|sublime|tierno
    emotiv*|floj*|notable
  `,
  apology: `
    en la información|publicada el|se decía|en realidad|por error|lamentamos|pedimos disculpas|en una versión anterior|ha sido corregid*
    en el artículo|debe decir|donde dice|erróneamente|en nuestra edición|una versión anterior|se publicó|publicamos|al contrario de lo
  `,
};
