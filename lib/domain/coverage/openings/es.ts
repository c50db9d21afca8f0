import { type Opening, wordPattern, wordSet } from "@/lib/domain/coverage/openings/opening";

const ACTS =
  wordPattern(`dijo niega rechaza pide exige acusa anuncia advierte asegura afirma explica propone promete confirma desmiente
  condena critica amenaza insiste responde sostiene reconoce admite quiere quiso espera teme planea vende fabrica emplea dirige
  trabaja vive juega gana opone calla culpa debe puede pudo podría tendrá dice habla apoya defiende denuncia invita vota
  viaja visita renuncia dimite cree considera hizo supo puso vino tuvo mantuvo anduvo obtuvo propuso impuso dispuso expuso intervino
  prefiere piensa sabe duda firma aprueba ordena suspende busca pretende intenta desea acepta agradece lamenta celebra
  decía quería creía pedía temía vivía trabajaba esperaba pensaba hablaba dirigía sabía`);
const CLITIC = "(?:(?:no |nunca |ya |también |se |lo |la |le |les |los |las |nos |me ){0,3})";

export const spanish: Opening = {
  fillers: wordSet(`
    abajo acaso actualmente adelante además afortunadamente afuera ahí ahora algo alguien alguno algún alguna algunos algunas allá allí
    alrededor ambos ambas anoche ante anteayer anteriormente antes apenas aquel aquella aquello aquellos aquellas aquí arriba así asimismo
    atrás aun aún aunque ayer bajo bastante bien cada casi cerca cierta cierto ciertamente claro como cómo con conforme contra cual
    cuál cuales cualquiera cualquier cuando cuándo cuanta cuanto cuánto cuántos debajo delante demás demasiado dentro desde despacio
    después detrás diversos donde dónde dos durante efectivamente él ella ellas ello ellos en encima enfrente enseguida entonces entre
    entretanto esa ese eso esta este esto excepto finalmente frente fuera gran hace hacia hasta hoy igual igualmente incluso inicialmente
    jamás junto juntos lejos luego mal mañana mas más mediante mejor menos mi mientras misma mismo mucha mucho muchas muchos muy nada
    nadie ni ninguna ningún ninguno no nosotros nuestra nuestro nunca o obviamente ojalá otra otras otro otros para peor pero poca poco pocos
    pocas por porque primero pronto propio próximamente pues que qué quien quién quienes quizá quizás recién según segundo seguramente
    si sí siempre sin sino sobre solamente sólo solo su tal tales tampoco tan tanta tanto tantos tantas tarde temprano toda todas
    todavía todo todos total tras tres través unas unos usted ustedes varias varios vosotros ya yo
    atención aviso gracias perdón hola adiós vídeo video directo foto fotos exclusiva nota urgente última bienvenidos`),
  fillerForm: /mente$/u,
  common:
    wordSet(`fin final gente dios papá mamá mientras lunes martes miércoles jueves viernes sábado domingo enero febrero marzo
    abril mayo junio julio agosto septiembre octubre noviembre diciembre primavera verano otoño invierno navidad medianoche mediodía
    policía gobierno justicia congreso parlamento senado hubo hay falta faltan queda quedan resulta viene llega llueve nieva sigue siguen
    imposible posible difícil fácil triste lástima resultado objetivo motivo prueba gas agua lluvia nieve viento tiempo dinero salarios
    pensiones expertos vecinos nueva nuevo nuevas nuevos buena bueno mala malo alta alto baja bajo vea pida tome`),
  commonForm: /(?:ción|ciones|sión|dad|dades|ismo|[ai]d[oa]s?)$/u,
  acts: ` ${CLITIC}(?:${ACTS}|\\p{Ll}{2,15}ó|\\p{Ll}{2,15}[aei]rá)(?!\\p{L})`,
  states: ` ${CLITIC}(?:es|era|fue|está|estaba|estuvo|ha|había|sigue|tiene|tenía|va|iba|abre|cierra|pierde|guarda|envía|compra|prepara|hace|llama|responde)(?!\\p{L})`,
  noSubject: /(?:[aei]r|ando|iendo|yendo|[aeiou]s)$/u,
  shape: null,
  joins: "(?: [ye] \\p{Lu}|, (?:que|quien)(?!\\p{L}))",
};
