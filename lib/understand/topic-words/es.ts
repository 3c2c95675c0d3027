import type { TopicWords } from "./types";

export const es: TopicWords = {
  world: [
    "ministro de exteriores|ministro de relaciones exteriores|cancillería|relaciones exteriores|diplomátic*|diplomacia|naciones unidas|onu|consejo de seguridad|alto el fuego|alto al fuego|embajador*|embajada|otan|comisión europea|unión europea|bombardeo*|ataques aéreos|negociaciones de paz|kremlin|geopolític*|hamás|hamas|hezbolá|talibanes|drones|g7|g20|brics|ayuda humanitaria|zelenski|moscú|kiev|casa blanca",
    "sanciones|guerra*|tropas|ejército|soldados|militar*|frontera*|ucrania|rusia|rus*|gaza|israel*|palestin*|irán|siria|oriente próximo|oriente medio|invasión|conflicto*|cumbre|tratado|tregua|misil*|putin|trump|rehenes|rebeldes|venezuela|maduro|china",
    "internacional*|extranjer*|país|países|mundial*|región",
  ],
  politics: [
    "congreso de los diputados|congreso|senado*|diputad*|moción de censura|elecci*|electoral*|referéndum|parlament*|consejo de ministros|presidente del gobierno|primer ministro|gobierno|moncloa|psoe|partido popular|pp|vox|podemos|sumar|investidura|coalición|sánchez|feijóo|proyecto de ley|campaña electoral|votantes|urnas|tribunal constitucional|gobernador*|alcald*|legislat*|morena|oposición",
    "president*|ministr*|polític*|partido*|reforma*|voto*|votaci*|mayoría|izquierda|derecha|candidat*|encuesta*|ley|leyes|constituci*|dimi*|republican*|demócrata*|líder*|escaños|decreto",
    "debate|estado|nacional|pacto",
  ],
  business: [
    "empresa*|empresari*|facturaci*|consejero delegado|director ejecutivo|despidos|fusión|adquisición|opa|quiebra|concurso de acreedores|startup*|industria*|sindicato*|huelga*|desempleo|producto interno bruto|producto interior bruto|pib|arancel*|cadena de suministro|fabricante*|accionista*|patronal|pymes|trabajador*|salario*|multinacional*|exportaci*|importaci*|automotriz|aerolínea*",
    "económic*|economía|compañía*|beneficio*|ganancias|ventas|clientes|empleo*|producción|comercio|comercial*|consumidor*|sector|precios|proveedor*|contrato*|planta|fábrica*|millones|negocio*|crecimiento|turismo|inversi*",
    "coste*|costo*|marca*|mercado",
  ],
  markets: [
    "bolsa|bolsas|bursátil*|ibex|wall street|nasdaq|dow jones|banco central|bce|tipos de interés|tasas de interés|tasa de interés|inflación|bitcoin|criptomoneda*|cripto*|ethereum|bonos|inversor*|inversionista*|dividendo*|fondos de inversión|mercados financieros|materias primas|petróleo|barril|reserva federal|fed|prima de riesgo|rentabilidad|divisa*|euríbor|tipo de cambio|cotiza*|brent",
    "acciones|índice*|dólar|euro|peso|puntos básicos|recesión|deuda|banco*|financier*|ahorro|analista*|cierre|alza|volatilidad|capitalización",
    "finanzas|capital|fondo*|puntos",
  ],
  technology: [
    "inteligencia artificial|software|móviles|smartphone*|semiconductor*|chips|ciberataque*|ciberseguridad|hackers|piratas informáticos|datos personales|sistema operativo|nvidia|openai|chatgpt|google|apple|microsoft|meta|amazon|iphone|android|aplicaci*|la nube|centro de datos|centros de datos|computación cuántica|robot*|5g|fibra óptica|redes sociales|red social|videojuego*|algoritmo*|huawei|samsung|tiktok|whatsapp|chatbot*|xiaomi",
    "tecnol*|internet|digital*|en línea|ordenador*|computador*|informátic*|usuario*|plataforma*|datos|servidor*|dispositivo*|navegador|innovaci*|web|ia|app|apps|pantalla|celular*|móvil",
    "sistema*|virtual*|herramienta*",
  ],
  science: [
    "investigadores|investigadoras|científic*|ciencia*|nasa|csic|agencia espacial|espacial*|astronauta*|astrónom*|telescopio*|galaxia*|planeta*|físic* cuántica|física|biólog*|químic*|arqueólog*|arqueológic*|fósil*|dinosaurio*|genoma|adn|premio nobel|asteroide*|neurociencia*|evolución|microscopio|sonda|satélite*|paleontólog*|revista nature|revista science|laboratorio*|genétic*",
    "estudio*|investigación|descubr*|hallazgo*|universidad|profesor*|experimento*|especie*|luna|marte|órbita|espacio|molécula*|teoría|células|instituto|cohete*",
    "publicad*|modelo|hipótesis|datos",
  ],
  climate: [
    "cambio climático|calentamiento global|climátic*|gases de efecto invernadero|emisiones|co2|dióxido de carbono|energías renovables|renovables|eólic*|energía solar|fotovoltaic*|transición energética|biodiversidad|deforestación|contaminación|inundaci*|incendio*|sequía*|ola de calor|tormenta*|huracán|huracanes|ciclón|terremoto*|sismo*|glaciar*|nivel del mar|ecolog*|aemet|dana|borrasca*|combustibles fósiles|medio ambiente|medioambient*|erupción|volcán",
    "ambiental*|clima|meteorol*|lluvia*|temperatura*|calor|energía*|electricidad|bosque*|naturaleza|océano*|sostenib*|carbono|plástico*|nieve|agua|grados|fauna|ecosistema*|viento",
    "verde*|mar|animales",
  ],
  health: [
    "hospital*|paciente*|médic*|enfermer*|coronavirus|covid*|pandemia|epidemia|vacuna*|cáncer|enfermedad*|virus|organización mundial de la salud|oms|medicamento*|fármaco*|cirug*|salud pública|salud mental|diabetes|obesidad|alzhéimer|alzheimer|ictus|infecci*|farmac*|ensayo clínico|atención primaria|sanidad|sanitari*|gripe|dengue|sarampión|aborto*|eutanasia|antibiótico*",
    "salud|tratamiento*|síntoma*|contagio*|hospitaliz*|terapia*|clínic*|alimentaci*|diagnóstic*|dosis|bacteria*|depresión|dieta|vacunación|uci|muertes|confinamiento",
    "riesgo*|cuerpo|sueño",
  ],
  society: [
    "escuela*|alumn*|colegio*|maestr*|docente*|profesorado|educaci*|estudiantes|pobreza|sin techo|sinhogar|discriminaci*|racismo|racista*|igualdad|migrante*|migraci*|inmigra*|refugiad*|asilo|iglesia*|papa|vaticano|obispo*|católic*|musulman*|islam|religios*|manifestantes|manifestaci*|derechos humanos|pensiones|pensionistas|jubila*|vivienda*|alquiler*|feminis*|lgtb*|homosexual*|violencia de género|indígena*|servicios sociales",
    "sociedad|social*|familia*|niñ*|padres|jóvenes|mujeres|protesta*|vecin*|ciudadan*|barrio*|comunidad*|matrimonio|universidades|desigualdad*|minoría*|natalidad|población",
    "vida|público|gente|local",
  ],
  culture: [
    "película*|cine|festival*|director de cine|cineasta*|actor|actores|actriz|actrices|teatro*|ópera|museo*|exposición*|galería*|artista*|concierto*|álbum|disco|cantante*|músic*|novela*|novelista*|escritor*|autor|autora|literatur*|literari*|poeta*|poesía|orquesta*|goya|óscar|oscar|netflix|pintor*|pintura*|escultur*|cómic*|rapero*|televisión|bailarin*|ballet|patrimonio|eurovisión|flamenco|reguetón|grammy",
    "cultura*|cultural*|libro*|canción|canciones|escenario*|espectáculo*|estrella*|serie|series|moda|diseñador*|editorial|arquitect*|obra*|personaje*|historia*|famos*|celebridad*|fans|fotógraf*|premio*|estreno*",
    "arte|artes|público|guion",
  ],
  sport: [
    "fútbol*|laliga|la liga|champions league|liga de campeones|copa del rey|mundial|selección española|seleccionador*|real madrid|barça|fc barcelona|atlético de madrid|juegos olímpicos|olímpic*|campeonato*|portero*|delantero*|centrocampista*|mediocampista*|penalti|penal|semifinal*|cuartos de final|tenis|rugby|baloncesto|béisbol|balonmano|ciclis*|tour de francia|fórmula 1|gran premio|natación|atletismo|medalla*|fifa|uefa|nba|maratón|boxeo|motogp|jugador*|entrenador*|futbolista*",
    "partido|partidos|equipo*|club*|gol|goles|victoria*|derrota*|temporada|estadio*|final|torneo*|deport*|atleta*|carrera|campeón|campeona|campeones|liga|título|récord|marcador|técnico|vestuario|fichaje*|afición",
    "minuto|puntos|ronda|jugar",
  ],
  crime: [
    "policía*|guardia civil|fiscal*|fiscalía|tribunal supremo|audiencia nacional|juzgado*|detenid*|detención|condenad*|prisión|cárcel|asesin*|homicidio*|feminicidio*|violación|violador|agresión*|agresor*|sospechos*|arrestad*|investigadores policiales|atraco*|robo*|estafa*|fraude*|narcotráfico|narcotraficante*|cártel*|drogas|atentado*|terroris*|tiroteo*|corrupción|blanqueo|prisión preventiva|imputad*|secuestr*|delincuen*|apuñal*|acusad*|sicario*",
    "justicia|juez|jueza|jueces|juicio*|abogad*|víctima*|denuncia*|crimen|criminal*|pena|muert*|violencia*|arma*|delito*|cadáver|presos|condena*|judicial*|disparo*|accidente*",
    "caso|hechos|cuerpo|agentes",
  ],
};
