/**
 * What common names of people begin with, in small letters without accents: given names where PageHop's languages are spoken,
 * and family names where those come first. Without names that places, things and firms have, such as Victoria, Grace, Mercedes.
 */
const BEGINNINGS = new Set(
  `aaron abby abdul abdullah abel abigail ada adam adele adem adrian adriana adrien agata agnes
  agnieszka ahmad ahmed aino aisha alain alan albert alberto alejandra alejandro aleksander aleksandra
  alena alessandra alessandro alessia alex alexander alexandra alexandre alexandru alexis alfred
  alfredo ali alice alicia alina alison allison alvaro amalia amanda amelia amelie amina amir amit amy
  ana anastasia anders andre andrea andreas andreea andrei andres andrew andrzej andy ane angela
  angelika angelique angelo anita anja anjali ann anna anne annemarie annette annika anthony antoine
  anton antonia antonin antonio antti anu aoife ariane arjun arne arnold arthur arturo arun arvid asa
  ashley astrid aurelie axel ayse balazs barbara barbora bartosz bastian beata beate beatrice beatriz
  ben benedict benedikt benjamin bernard bernd bernhard beth bettina bianca birgit bjorn bogdan bohdan
  boris brad brandon brenda brian bridget brigitte bruno burak camila camille carina carl carla carlo
  carlos carmen carol caroline carolyn carsten caterina catherine cecilia cedric celia celine cem
  chantal charles charlie chen chiara chloe chris christa christel christiane christina christine
  christoph christophe christopher ciara cindy claire clara claude claudia claudio claus clemens
  clement colin connor constantin corinna corinne cristian cristiano cristina cynthia dagmar damian
  damien dan dana daniel daniela daniele danielle danuta dariusz david deborah denis denise dennis
  derek desmond diana diane didier diego dieter dimitri dimitris dinh dirk dmitri dmitry dominic
  dominik dominika dominique donald donna dora doris dorota dorothea dorothy douglas dragan duarte
  duncan ed eduardo edward edwin eileen elaine eleanor elena eleni eleonora eli elias elif elin elina
  elisa elisabeth elise elizabeth elke ella ellen elodie elsa emil emilia emilie emily emma emmanuel
  emre enrico enrique eric erica erich erik erika erin ernst erwin esra esther eszter etienne eugen
  eugene eva evelyn ewa fabian fabien fabio fabrice fabrizio farid fatih fatima fatma federica
  federico felipe felix ferenc fernanda fernando filip filipa filippo fiona florian frances francesca
  francesco francine francisco franck francois francoise frank franz franziska fred frederic frederick
  frederik fredrik friedrich gabor gabriel gabriela gabriele gabriella gary gavin geert geoffrey georg
  george georges georgios gerald gerard gerd gerhard gert gianluca gilbert gilles gina giorgio
  giovanna giovanni gisela giulia giuseppe gloria goran gordon graham greg gregor gregory greta
  grzegorz guido guillaume gunnar gunter gunther gustav hakan hana hanna hannah hannes hans harald
  harry hasan heather heidi heike heiko heiner heinrich heinz helen helena helene helga helmut hendrik
  henning henri henrik henry herbert hermann hilary hilde hoang holger horst hugo huseyin ian ibrahim
  ida ignacio igor ilaria ilona ilse ines inga inge ingo ingrid ioana ira irena irene irina iris
  irmgard isaac isabel isabella isabelle ismail istvan ivan ivana ivo iwona jacek jack jacob
  jacqueline jacques jakob jakub james jamie jan jana jane janet janina janne jaroslav jasmin jason
  javier jean jeanette jeff jeffrey jelena jennifer jens jeremy jerome jerzy jesper jessica jill jim
  jiri jo joachim joan joana joanna joanne joao joaquin jochen joel joelle joerg johan johann johanna
  johannes john jon jonas jonathan jorg jorge jorgen jose josef josefine joseph josh joshua joyce
  jozef juan juana judith juha julia julian juliana julie julien juliette julio jurgen juri jussi
  justin justyna jutta kaisa kamil karel karen karim karin karl karla karolina karsten katarina
  katarzyna kate katerina katharina katherine kathleen kathrin kathy katie katja katrin kay kazimierz
  keith kelly ken kenneth kerstin kevin khaled kim kirsten klara klaus konrad konstantin konstantinos
  kristen kristian kristin kristina kristof krystyna krzysztof kurt kyle lars laszlo latifa laura
  lauren laurence laurent lea leah leila lena leo leon leonard leonardo leonie leslie liam lidia lily
  lina linda lisa liz lorenzo lothar louis louise luc luca lucas lucia luciana lucie lucy ludovic
  ludwig luigi luis luisa lukas lukasz lydia lynn maciej magda magdalena magnus mahmoud maja
  malgorzata malin manfred manon manuel manuela marc marcel marcello marcin marco marcos marcus marek
  maren margaret margarita margit margot maria marian mariana marianne marie marieke marija mario
  marion marius mark markku marko markus marlene marta martha marthe martin martina mary masha massimo
  mateo mateusz mathias mathieu mathilde mats matt matteo matthew matthias matthieu maurice mauricio
  maurizio max maxime mehdi mehmet melanie melissa merete michael michaela michal michel michele
  michelle miguel mihai mika mikael mike mikhail mikko mila milan milena milos mira miriam miroslav
  mohamed mohammad mohammed monika moritz muhammad murat mustafa nadia nadine nadja nancy naomi
  natalia natalie natasha nathalie nathan neha neil nelson nguyen nicholas nick nico nicola nicolas
  nicole niels nigel niklas nikola nikolai nikolaos nikos nils nina noah noemi nora norbert norman
  nuno odile olaf ole oleg olena olga oliver olivia olivier olli omar oscar oskar otto ovidiu pablo
  pamela paola paolo pascal pasi patricia patrick patrik paul paula paulina paulo pavel pawel pedro
  peer peggy pernille peter petr petra petri pham philip philipp philippe phillip pia pierre pietro
  pilar piotr priya rachel radek rafael rafal rahul rainer raj ralf ralph ramon raphael raquel rasmus
  rebecca reinhard renata renate rene ricardo riccardo richard rick rita rob robert roberta roberto
  robin roger roland rolf romain roman ronald rosa rosemarie rosemary ross roxana roy ruben rudolf rui
  rune rupert russell ruth ruud ryan sabina sabine sabrina sally salma salvatore sam samantha samir
  samuel sandra sanjay sara sarah sascha saskia scott sean sebastian sebastien selina serge sergei
  sergey sergio seth shannon sharon shirley siegfried sigrid silke silvia simon simona simone siobhan
  slawomir sofie solveig sonia sonja sophia sophie soren stefan stefania stefanie stefano steffen
  stephan stephane stephanie stephen steve steven stewart stig stuart sue susan susana susanna susanne
  suzanne svein sven svenja svetlana sylvia sylvie tamara tania tanja tara tatiana tatjana ted teresa
  terry thanh theo theodor theresa therese thierry thomas thorsten tiago tibor tim timo timothy tina
  tobias todd tom tomas tomasz tommaso tommy tony torben tracy tran trevor tristan tuan udo ulla
  ulrich ulrike ursula ute uwe vaclav valentin valentina valeria valerie vanessa vasile vera verena
  veronica veronika vicente victor viktor viktoria vincent vincenza vincenzo vladimir volker walter
  waltraud wanda wang wendy werner wilfried wilhelm willem william wojciech wolfgang xavier yan yann
  yannick yasmin yolanda yusuf yves yvette yvonne zbigniew zdenek zeynep zhang zofia zoltan zuzana`.split(
    /\s+/,
  ),
);

/** Words of firms, places, departments, and what pages are about; some are names of people, too. Likewise spelled. */
const OTHERS = new Set(
  `ab abbey abogados academia academy accounting accueil admin administration advice aeroport aeroporto
  aeropuerto ag agence agency aid airlines airport airways albergo alley alm amt anfrage anmeldung
  apotheke apply architects art arts arzt asbl assistance asso associates association assurances
  atelier atencion attorneys auberge augenklinik auskunft auto autohaus automotive ave avenue avvocati
  backerei bahn bahnhof bakery banca banco band bank banque bar barber bau bay beach beauty bestellung
  bezirk bike bikes billing bistro book booking books bookshop bookstore boots boulangerie boulevard
  boutique brewery bridge bros brothers buchhandlung buchung building bureau burg buro business buy bv
  bvba cab cabinet cafe call campus canyon capital care career careers cars castello castillo castle
  catering cathedral center centre chapel charity chat chateau chiesa church cinema citta city ciudad
  cleaning client cliente clientes clients clinic clinica clinique clothing club co coast coffee
  coiffure colegio collection college commande communications community company comune construction
  consult consultants consulting contact contacto cookie cookies coop corp corporate council county
  creek customer customers dance data datenschutz delivery dental department design designs desk
  deutschland digital director discover distillery district dock dom donate dorf downtown east ecole
  edition editions editor editorial education eg eglise ek electric electronics emergency empfang
  energy engineering enquiries entertainment entreprise equipment escola escuela espana estate estates
  eurl europe ev event events fahrrad fahrschule falls farm farmacia farms fashion feedback fellowship
  festival film films finance firma fitness flowers flughafen fondazione food foods forest fort
  foundation france free friseur fundacion furniture galerie galleria gallery games garage garden
  gardens gare gasthaus gasthof gbr gemeinde general ges geschaftsfuhrung gesellschaft gin global gmbh
  grill group groupe grupo gruppe gruppo guest guests guide gymnasium hafen hair handel harbor harbour
  hardware haus health healthcare heights heim hello help highway hilf hill hills hof holding holdings
  home homes hopital hospital hostel hotel hotels hours house human iglesia immobilien immobilier
  impressum imprint inc incorporated industries industry info information ingenieure initiative
  inmobiliaria inn inquiries insel institute insurance interiors international investor investors isla
  island islands isle italia jeans jewelers jewelry jobs join junction kanzlei kft kg kgaa kirche kita
  kitchen klinik kloster kontakt kosmetik krankenhaus kreis kunden kundendienst kundenservice laach
  lab labs laden lake lakes landkreis lane las laundry law lawyers leasing legal leitung librairie
  library libreria limitada limited line llc llp lodge logistics loja los lounge ltd ltda magazine
  mail mairie maison makers management market marketing markets markt massage media medical medicine
  member members mentions metzgerei ministries mission mobel mode models montana monte monti motel
  moto motors mount mountain mountains museum music mutuelle nails negozio network networks new news
  newsletter north notaires notice nursery nv ocean office oficina ohg ong online opening optics optik
  orchestra order orders organics our outlet oy oyj padaria palace panaderia parc park parrucchieri
  partner partners patisserie payment payments peluqueria pension pflege pflegedienst pharmacie
  pharmacy photo photography physiotherapie pictures pizza pizzeria place plage platz playa plaza plc
  plumbing policy port post praxis prenotazioni prensa press presse privacy prize product production
  productions products project properties property protection pty pub public publishers publishing
  puerto quay questions radio railway ranch realty recepcion reception recruitment redaktion region
  register registration reiseburo reisen relations rentals repair repairs reply reserva reservas
  reservation reservations reservierung resort resources restaurant restaurante returns rezeption
  riders ristorante river road rock roofing sa saint sales salon san sankt santa santo sarl sas sasu
  schloss school schule science sciences scuola se sea security see segreteria sekretariat seminar
  service services servicio servicios shipping shoes shop shore show sign sl slu sociedad societa
  societe society software solar solutions sons soporte sound south spa sports springs square srl srls
  st stadt stampa station steel steuerberatung stift stiftung store stores strand strasse street
  studio subject subscribe supply support surgery systems tal taller tanzschule taverna taxi team
  teams tech technical technik technologies technology telecom television terms terrace theater
  theatre ticket tickets tienda tierarzt times tisch tour tours tower town township toys trading trail
  training transport transporte trattoria travel trio trust tv ufficio ug union university us
  vacations valley vendite ventas ventes ventures verband verein verkauf verlag versicherung vertrieb
  verwaltung villa village villas ville vineyards visit vista volkshochschule wald watches water web
  webmaster wedding weingut welcome werkstatt west wine winery wines wireless woods works workshop
  write yoga your zahnarzt zentrum zoo`.split(/\s+/),
);

/**
 * Whether a person’s name may begin with a word.
 *
 * @param word in small letters without accents
 */
export function beginsName(word: string): boolean {
  return BEGINNINGS.has(word);
}

/**
 * Whether a name with this word may be that of something else than a person.
 *
 * @param word in small letters without accents
 */
export function isNoName(word: string): boolean {
  return OTHERS.has(word);
}
