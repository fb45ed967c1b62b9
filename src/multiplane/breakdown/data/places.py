"""Words for places: which kind of set each word asks for, indoors and outdoors.

Each row: words (any language, without accents) | kind indoors | kind outdoors. "" where it makes no sense.
Rows above the --- are indoors by nature, rows below outdoors.
"""

ROWS = """
kitchen, galley, kitchenette, cuisine, kuche, cocina, cozinha, cucina | kitchen |
bedroom, bed room, nursery, dormitory, dorm, hotel room, motel room, chambre, schlafzimmer, dormitorio, habitacion, quarto, camera da letto, bunk room, guest room | bedroom |
living room, lounge, parlour, parlor, sitting room, den, salon, wohnzimmer, sala, sala de estar, soggiorno, salotto, drawing room, family room, dining room, salle a manger, esszimmer, comedor, sala de jantar, sala da pranzo | living_room | garden
house, home, apartment, flat, maison, appartement, haus, wohnung, casa, piso, apartamento, appartamento, cottage, farmhouse, villa, mansion, bungalow, trailer | living_room | village
office, study, bureau, buro, oficina, despacho, escritorio, ufficio, newsroom, police station, headquarters, boardroom, meeting room, conference room, cubicle, agency, commissariat, comisaria, precinct, station house, interrogation room, bank, courtroom, town hall, city hall, war room | office | city
classroom, school, schoolroom, lecture hall, salle de classe, ecole, klassenzimmer, schule, aula, escuela, sala de aula, escola, scuola, university, college, kindergarten | classroom | street
hospital, ward, clinic, infirmary, operating room, emergency room, hopital, krankenhaus, ospedale, icu, sick bay, waiting room, surgery, morgue | hospital | city
lamp room, lantern room, lighthouse top | lamp_room | lighthouse
lighthouse, phare, leuchtturm, faro, farol | lamp_room | lighthouse
workshop, studio, atelier, werkstatt, taller, oficina mecanica, officina, bottega, garage, forge, smithy, shed, tool shed, basement, cellar, cave a vin, keller, sotano, porao, cantina, boiler room, engine room, foundry, mill | workshop | village
shop, store, boutique, bakery, bookshop, bookstore, supermarket, butcher, florist, pharmacy, grocer, laden, geschaft, tienda, loja, negozio, boulangerie, convenience store, pawn shop, antique shop, toy shop, barbershop, salon de coiffure, tailor | shop | street
bar, pub, tavern, saloon, cafe, coffee shop, diner, restaurant, inn, kneipe, taverna, bistro, nightclub, club, cantine, canteen, cafeteria, ristorante, restaurante, osteria, tea room, teashop, brasserie, casino, bodega | bar | street
cave, cavern, grotto, tunnel, mine, mineshaft, grotte, hohle, cueva, caverna, grotta, catacombs, sewer, sewers, crypt, tomb | cave | mountain
castle hall, throne room, great hall, ballroom, palace hall, dungeon, banquet hall, hall of mirrors | castle_hall | castle
castle, palace, fortress, chateau, schloss, burg, castillo, palacio, castelo, castello, keep, citadel, ruins, ruin, tower, tour, turm, torre | castle_hall | castle
train carriage, train compartment, railway carriage, dining car, sleeping car, compartment, carriage, wagon, waggon, train car, vagon, vagao, vagone, train, zug, tren, trem, treno | train_carriage | railway_platform
car, taxi, cab, van, truck, limousine, limo, bus, pickup, voiture, auto, coche, carro, macchina, suv, sedan, ambulance, minivan, driver's seat, lorry | car | road
stage, theatre, theater, opera, backstage, concert hall, auditorium, buhne, escenario, palco, teatro, circus, big top, cinema, dressing room, green room, tv studio, podium | stage | square
laboratory, lab, labor, laboratoire, laboratorio, observatory, control room, server room, clean room, research station | laboratory | mountain
library, archive, archives, bibliotheque, bibliothek, biblioteca, reading room, museum, gallery, art gallery, vault | library | square
corridor, hallway, hall, passage, passageway, stairwell, staircase, stairs, elevator, lift, lobby, foyer, entrance hall, couloir, flur, gang, pasillo, corredor, corridoio, landing, reception, vestibule | corridor | street
clock tower, belfry, bell tower, clocktower, clockwork, campanile, clocher, glockenturm, uhrturm, campanario, torre dell'orologio | clock_tower | square
cabin, log cabin, ship's cabin, chalet, lodge, tent, captain's cabin, captain's quarters, yurt, hut, cabane, hutte, cabana, capanna, shack, below deck, hold, tree house, treehouse | cabin | forest
spaceship, space ship, starship, cockpit, bridge of the ship, airlock, space station, shuttle, rocket, spacecraft, raumschiff, nave espacial, vaisseau, astronave, escape pod, capsule, moon base, flight deck, cargo bay, cryo bay, command module | spaceship | space
church, chapel, cathedral, temple, monastery, convent, abbey, eglise, kirche, iglesia, igreja, chiesa, mosque, synagogue, nave, sacristy, shrine | church | village
bathroom, bath, toilet, restroom, washroom, ladies room, men's room, shower, salle de bain, salle de bains, badezimmer, bano, banheiro, bagno, changing room, locker room | bathroom |
attic, loft, garret, grenier, dachboden, atico, desvan, sotao, soffitta | attic | rooftop
subway, subway car, subway station, metro, u-bahn, underground, tube, subway platform, subway train, metropolitana | subway | street
warehouse, factory, hangar, barn, stable, stables, depot, entrepot, lagerhaus, almacen, armazem, magazzino, usine, fabrik, fabrica, fabbrica, gym, gymnasium, storage, storeroom, parking garage, arena | warehouse | city
room, chamber, cell, prison, prison cell, jail, piece, zimmer, cuarto, stanza, suite, antechamber, bunker, shelter, closet, cupboard, wardrobe, pantry, salle, raum, hotel, motel, airport, terminal, gate, station hall | room | city
---
street, narrow street, alley, alleyway, lane, avenue, sidewalk, pavement, rue, strasse, gasse, calle, rua, strada, via, vicolo, boulevard, corner, crossing, intersection, ruelle, doorway, front door, stoop, bus stop, main street, high street, crossroads town | | street
square, town square, village square, plaza, place du village, place, marktplatz, platz, praca, piazza, plaza mayor, courtyard, court, cour, hof, patio, cortile, fairground, town centre, fountain | | square
beach, shore, seashore, coast, sand, dunes, sandbar, plage, strand, playa, praia, spiaggia, water's edge, lagoon, island, ile, insel, isla, ilha, isola, cove, bay, shoreline, cliff top | | beach
harbour, harbor, port, dock, docks, pier, quay, quayside, jetty, marina, wharf, hafen, puerto, porto, boathouse, dockside, shipyard | | harbour
ship deck, ship, boat, deck, rowboat, rowing boat, fishing boat, sailboat, yacht, raft, ferry, bateau, schiff, boot, barco, navio, nave, barca, trawler, submarine, canoe, lifeboat, ship's bridge, open sea, sea, ocean, at sea, mer, meer, mar, mare, high seas, pirate ship, wheelhouse | cabin | ship_deck
forest, woods, wood, jungle, clearing, grove, rainforest, thicket, foret, wald, bosque, floresta, foresta, bosco, campsite, camp, tree, pine forest, under the tree, oak | | forest
desert, dune, wasteland, wuste, desierto, deserto, oasis, salt flats, badlands, mars, red planet, canyon, sahara | | desert
mountain, mountains, mountain top, cliff, hill, hillside, hilltop, summit, peak, ridge, glacier, montagne, berg, montana, montanha, montagna, volcano, ravine, pass, slope, colline, hugel, colina, valley, gorge, moor, snowfield, tundra, arctic, ice field, polar ice | | mountain
garden, yard, backyard, back yard, front yard, lawn, greenhouse, porch, veranda, terrace, jardin, garten, jardim, giardino, terrasse, terraza, orchard, vegetable patch, front garden, conservatory, swimming pool, pool, vineyard | living_room | garden
graveyard, cemetery, churchyard, cimetiere, friedhof, cementerio, cemiterio, cimitero, grave, graveside | | graveyard
market, marketplace, bazaar, market square, marche, markt, mercado, mercato, fair, stalls, souk, flea market | shop | market
rooftop, roof, roof terrace, toit, dach, azotea, tejado, telhado, tetto, balcony, balcon, balkon, balcone, varanda, ledge, chimney tops | | rooftop
railway platform, platform, train platform, railway station, train station, station, quai, gare, bahnsteig, bahnhof, anden, estacion, estacao, plataforma, binario, stazione, railway, tracks, railroad, train tracks, level crossing, rails | train_carriage | railway_platform
field, meadow, cornfield, wheat field, pasture, prairie, plain, plains, battlefield, champ, pre, feld, wiese, campo, prado, prato, stadium, football pitch, pitch, grassland, savannah, steppe, football field, baseball field, front line, trench, trenches, airfield, runway, racetrack | | field
park, playground, zoo, parc, parque, parco, bench, botanical garden, bandstand, playing field, skate park | | park
village, hamlet, dorf, pueblo, aldeia, aldea, villaggio, settlement, town, ville, stadt, vila, shtetl | living_room | village
river, riverbank, river bank, stream, lake, lakeside, lakeshore, pond, creek, riviere, fleuve, fluss, see, rio, lago, fiume, waterfall, canal, brook, lac, well, embankment, frozen lake | | river
underwater, sea bed, seabed, ocean floor, reef, coral reef, sous l'eau, unter wasser, bajo el agua, deep sea, fond de la mer, bottom of the sea | | underwater
space, outer space, moon, lune, mond, luna, lua, orbit, planet, asteroid, weltraum, espace, espacio, espaco, spazio, moon surface, lunar surface, alien planet | spaceship | space
city, downtown, skyline, metropolis, ciudad, cidade, citta, cityscape, skyscraper, new york, london, paris, tokyo, building, tower block, parking lot, car park, construction site, immeuble, gebaude, edificio, predio | room | city
road, highway, motorway, freeway, country road, dirt road, path, trail, roadside, gas station, petrol station, route, chemin, landstrasse, weg, camino, carretera, estrada, caminho, autostrada, crossroads, drive, driveway, track, mountain road, checkpoint, border | car | road
bridge, footbridge, pont, brucke, puente, ponte, viaduct, overpass, drawbridge | | bridge
farm, farmyard, ranch, barnyard, ferme, bauernhof, granja, fazenda, fattoria, henhouse, pigsty, paddock | | farm
swamp, marsh, bog, bayou, wetland, marais, sumpf, pantano, palude, mangrove | | swamp
"""

# Outdoors words and indoors words of the general kind, for headings that say neither INT. nor EXT.
OUTDOOR_HINTS = (
    "outside outdoors sky clouds air exterior dehors draussen fuera fora fuori heaven horizon landscape"
)
ARTICLES = (
    "the a an le la les l der die das den dem el los las o os as il lo gli i un une ein eine una um uma"
)
# Words that end the head of a place name: "KITCHEN of the castle", "CUISINE du château".
OF_WORDS = "of in at on near by outside inside du de des d do da dos das di della del dell dello delle von vom im am beim bei vor hinter sur dans sobre en em na no nel nella with above below behind beside under"

TIMES = {
    "dawn": "dawn sunrise daybreak aube amanecer madrugada amanhecer alba morgendammerung morgengrauen first light|lever du soleil|nascer do sol",
    "morning": "morning matin morgen manana manha mattina mattino breakfast vormittag am matinee",
    "day": "day noon midday afternoon daytime lunchtime jour tag dia giorno midi mittag mediodia meio-dia mezzogiorno apres-midi nachmittag tarde pomeriggio tags journee daylight",
    "evening": "evening soir abend atardecer anochecer tardinha sera soiree abends late afternoon|magic hour|golden hour|fin de tarde|fin d'apres-midi",
    "dusk": "dusk sunset twilight sundown nightfall crepuscule abenddammerung dammerung crepusculo ocaso entardecer anoitecer tramonto crepuscolo coucher de soleil|puesta de sol|por do sol|sonnenuntergang",
    "night": "night midnight nuit nacht noche noite notte minuit mitternacht medianoche meia-noite mezzanotte nights pm nachts night-time nighttime late night|pre-dawn",
}
SAME_TIMES = (
    "continuous later same moments continuing continued before meanwhile simultaneous suite spater weiter "
    "kurz gleich gleichzeitig continuo continua luego despues depois mais tarde dopo stesso mesmo misma mismo "
    "plus tard meme moment same-time resuming minutes seconds hours cont'd next earlier soon shortly after "
    "momentos flashback present intercut days weeks months years day-later"
)
TIME_FILLERS = (
    "late early the next same a an few some day's following that one two three four five ten very mid last of "
    "time later after before earlier moments minutes hours days weeks months years and or to into at "
    "tard plus am la le el in previous christmas new year's summer winter spring autumn fall first pre "
    "proxima siguiente seguinte seguente lendemain nachsten am que mais many several hour minute second year "
    "present flashback dream vision past future back magic still almost"
)
