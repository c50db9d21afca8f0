import { type Opening, wordPattern, wordSet } from "@/lib/domain/coverage/openings/opening";

const ACTS =
  wordPattern(`nie refuse accuse annonce appelle affirme assure estime explique dénonce demande exige propose réclame
  rejette condamne promet dément envoie reconnaît admet conteste critique menace prévient répond rappelle ajoute précise souligne
  soutient prévoit espère craint vend achète fabrique emploie dirige travaille vit joue gagne oppose tait retire démissionne quitte
  signe raconte dit disait déclare confirme insiste salue défend plaide vote juge considère veut voulait voudrait souhaite compte
  sait croit pense invite reçoit rencontre visite attend hésite sourit rit meurt entend exclut écarte suspend lance avertit tente
  nia refusa accusa annonça affirma assura estima expliqua dénonça demanda exigea proposa rejeta condamna promit démentit reconnut admit
  répondit ajouta souligna dit quitta signa déclara confirma insista mourut partit revint`);
const CLITIC = "(?:(?:ne |n[’']|se |s[’']|le |la |les |lui |leur |l[’']|y |en |m[’']|nous ){0,2})";

export const french: Opening = {
  fillers: wordSet(`
    absolument actuellement afin ailleurs ainsi alors apparemment après assez aujourd’hui auparavant auprès aussi aussitôt autant autour
    autrefois autrement avant avec beaucoup bien bientôt bon bref car ce ceci cela celle celles celui cependant certains certaines certes
    ceux chacun chacune chaque chez combien comme comment concernant contrairement contre d’abord d’ailleurs d’autres davantage
    debout dedans dehors déjà delà demain depuis derrière dès désormais dessous dessus deux devant différents diverses divers
    dont donc dorénavant durant effectivement également encore enfin ensemble ensuite entre environ et étant excepté fût finalement
    forcément fort franchement généralement grâce guère heureusement hélas hier hormis hors ici il jadis jamais jusque jusqu’à là
    là-bas lentement loin longtemps lors lorsque lui maintenant mais mal malgré malheureusement mieux moi moins naguère naturellement
    néanmoins ni non nonobstant notamment nul nulle nulles or ou où oui outre par parallèlement parce parfois parmi partout pas
    pendant personne peu peut-être plus plusieurs plutôt pour pourquoi pourtant près presque probablement puis puisque quand quant quasiment
    que quel quelle quelles quels quelqu’un quelque quelques quelquefois qui quiconque quoi quoique rarement récemment rien sans sauf selon
    seul seule seules seuls si sinon sitôt soit soudain sous souvent suivant sur surtout tant tantôt tard telle tel telles tels tellement tôt
    toujours tous tout toute toutefois toutes très trois trop un une vers via vite voici voilà voire vraiment
    certainement évidemment exactement premièrement deuxièmement troisièmement simplement seulement justement
    attention bravo merci pardon bonjour adieu vidéo direct exclusif photo photos note alerte urgent lire voir mise`),
  fillerForm: /(?:[aeiué]ment|amment|emment)$/u,
  common:
    wordSet(`fin début suite faute reste vient suit manque grève salaires pensions bus signe preuve résultat objectif motif but
    conséquence pluie neige vent lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
    septembre octobre novembre décembre noël pâques quelqu’un maman papa dieu monsieur madame messieurs mesdames police justice
    beaucoup untel autrui l’un impossible possible difficile facile inutile dommage heureux triste tout nombreux nombreuses`),
  commonForm: /(?:tions?|ismes?)$/u,
  acts: ` ${CLITIC}(?:${ACTS})(?!\\p{L}|-t)`,
  states: ` ${CLITIC}(?:a|avait|aura|aurait|est|était|sera|serait|fut|va|ira|doit|devra|devrait|peut|pourra|pourrait|fait|fera|met|prend|tient|reste|demeure|devient|perd|ouvre|ferme|emporte|rend)(?!\\p{L}|[’'-])`,
  noSubject: /(?:er|ir|oir|[dtiv]re|é|ée|és|ées|ant|ez|ons|aux|eux)$/u,
  shape: null,
  joins: "(?: et \\p{Lu}|, qui(?!\\p{L}))",
};
