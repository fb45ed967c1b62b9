"""Words for who somebody is: titles, names, people, animals, kinship."""
# ruff: noqa: SIM905 -- word lists are kept as running text, which a person can read and sort

TITLES = (
    "mr mrs ms miss mister dr doctor professor prof captain capt mayor king queen prince princess sir lady lord "
    "madame madam monsieur mme mlle senor senora senorita herr frau sergeant sgt lieutenant lt colonel general "
    "major officer detective inspector sheriff deputy judge father sister brother mother uncle aunt auntie "
    "grandpa grandma granny reverend pastor nurse agent commander admiral president minister count countess "
    "duke duchess baron baroness saint emperor empress chief coach principal headmaster signor signora sr sra "
    "dona don constable master maestro old_man corporal private senator governor bishop rabbi imam"
).split()
TITLES_SET = frozenset(TITLES)
FEMALE_TITLES = set(
    "mrs ms miss queen princess lady madame madam mme mlle senora senorita frau sister mother aunt auntie "
    "grandma granny countess duchess baroness empress signora sra dona".split()
)
MALE_TITLES = set(
    "mr mister king prince sir lord monsieur senor herr father brother uncle grandpa count duke baron "
    "emperor signor sr don".split()
)

FEMALE = set(
    """woman women girl lady grandma grandmother granny gran nana mother mom mum mommy mummy mama daughter sister aunt
auntie wife bride widow niece granddaughter queen princess witch duchess waitress actress nun girlfriend she her hers
schoolgirl ballerina maid maiden saleswoman policewoman hostess heroine matron femme fille mere soeur dame frau madchen
mutter schwester tochter mujer nina chica madre hermana hija mulher menina moca mae irma filha donna ragazza sorella
figlia bambina nonna abuela avo grossmutter oma vieille alte tante hen cow mare goddess fisherwoman businesswoman
stewardess seamstress housewife godmother stepmother midwife mermaid governess""".split()
)
MALE = set(
    """man men boy guy gentleman grandpa grandfather granddad grandad gramps father dad daddy papa son brother uncle husband
groom widower nephew grandson king prince wizard duke waiter actor monk boyfriend he him his schoolboy salesman policeman
fisherman fireman postman milkman cowboy butler lad bloke fellow dude homme garcon pere frere monsieur mann junge vater
bruder sohn hombre nino chico padre hermano hijo homem menino moco pai irmao filho uomo ragazzo fratello figlio bambino
nonno abuelo opa grossvater vieux onkel rooster bull stallion god businessman doorman watchman craftsman nobleman
workman horseman swordsman gunman hitman anchorman snowman lumberjack stepfather godfather""".split()
)

FEMALE_NAMES = set(
    """ada adele agatha agnes aisha alba alice alicia alma amelia amina amy ana anya anouk aya mei jun lucille nana andrea angela anita anja anna anne
annie aoife aria astrid audrey ava barbara beatrice becky bella bernadette bess beth betty bianca bridget camila camille carla
carmen carol caroline carrie catalina catherine cecilia celia charlotte chiara chloe christina claire clara clarissa claudia clementine
cora cordelia daisy dana daphne deborah delia diana dolores donna dora doris dorothy edith eleanor elena elisa elizabeth ella
ellen ellie eloise elsa elsie emilia emily emma erica esme esther eva eve evelyn fatima fiona flora florence frances francesca
freya frida gabriela gemma georgia gertrude ginger giulia gloria grace greta gretel gwen hannah harriet hazel heather heidi
helen helena helga hilda holly hope ida ines ingrid irene iris irina isabel isabella isla ivy jackie jane janet jasmine jean
jenna jennifer jenny jessica jill joan joanna jocelyn josephine joy joyce judith judy julia julie juliet june karen kate katherine kathy
katie kiara kim kira kristen lara laura lauren layla lea leah leila lena leonor leticia lila lilian lily lina linda lisa liv liz liza lola
lorna lotte louise lucia lucille lucy luisa luna lydia mabel maddy madeleine maeve maggie maia mara margaret margot maria mariam
marianne marie marina marion marlene martha mary matilda maud maya meera meg megan melanie mercy mia michelle mildred mina mira
miriam moira molly mona monica muriel myra nadia nancy naomi natalia natalie natasha nell nellie nia nicole nina noemi nora
norma odile olga olive olivia opal ophelia paloma pam pamela patricia paula pauline pearl penelope penny petra phoebe pia
polly priya rachel raquel rebecca renata rhea rita roberta rosa rosalind rose rosemary rosie roxanne ruby ruth sabrina sally
samantha sandra sara sarah selma serena shannon sheila shirley sienna silvia simone sofia sonia sophia sophie stella stephanie
sue susan susannah suzanne sylvia tamara tania teresa tess tessa thea thelma theresa tilda tina trudy una ursula valentina
valeria vanessa vera veronica victoria viola violet virginia vivian wanda wendy wilma winnie yara yasmin yolanda yuki yvonne zara
zelda zoe zora""".split()
)
MALE_NAMES = set(
    """aaron abdul abe abel abraham adam adrian ahmed aidan al alan albert alberto alejandro alex alexander alfred ali
amir anders andre andrew andy angus antoine anton antonio archie aron arthur ash august axel barney basil bart ben benjamin
bernard bert bill billy bob boris brad brendan brian bruce bruno byron caleb calvin carl carlos casper cedric charles
charlie chris christian christopher chuck clark claude clem clive cole colin conrad cyril damien dan daniel danny dario
dave david dean dennis derek dexter diego dirk dmitri dominic don donald doug douglas duncan dustin dylan earl ed eddie edgar
edmund edward edwin eli elias elliot elmer emil emilio enzo eric erik ernest ernie ethan eugene evan ezra felipe felix
fergus fernando finn finnegan floyd francis francisco frank franklin franz fred freddie frederick fritz gabriel gareth gary gavin
george gerald gerard gianni gilbert giovanni giuseppe glen gordon graham greg gregory gus gustav guy hal hank hans hansel harold
harry harvey hassan hector heinz henri henry herbert herman homer horace howard hugh hugo hunter ian ibrahim igor isaac ivan
ivor jack jacob jake jamal james jamie jan jared jason jasper javier jay jed jeff jeremy jerome jerry jesse jim jimmy joao joe
joel johan john johnny jon jonah jonas jonathan jordan jorge jose joseph josh joshua juan jules julian julio julius justin karl
keith ken kenneth kenji kevin kurt kyle lance larry lars laurence leo leon leonard leonardo leroy leslie lewis liam lionel lloyd
lorenzo louis luca lucas lucian luigi luis luke luther magnus malcolm manuel marc marcel marco marcus mario marius mark martin
marvin mateo matt matteo matthew max maxwell michael miguel mike milo mitch mohammed morris moses muhammad nate nathan
nathaniel neal ned neil nelson nicholas nick nico nigel noah noel norman oliver ollie omar orson oscar otis otto owen pablo paddy
paolo patrick paul pedro percy pete peter philip pierre pietro quentin rafael ralph ramon raoul rashid raul ray raymond rex ricardo
richard rick ricky rob robert roberto robin rocco rod rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rufus
rupert russell ryan salim salvador sam samir samuel santiago saul scott sean sebastian sergio seth sid silas simon solomon stan
stanley stefan stephen steve steven stuart sven tariq ted teddy terry theo theodore thomas tim timothy toby tobias todd tom tomas
tommy tony travis trevor tristan umberto vernon victor vikram viktor vince vincent vito vladimir wade wallace walt walter warren
wayne wilbur wilfred will william willie wolf wolfgang wyatt xavier yusuf zach zachary zeke""".split()
)

KINSHIP = {  # word -> (the other side's words, elder?)
    "grandson": "grandma grandmother granny gran nana grandpa grandfather granddad grandad gramps",
    "granddaughter": "grandma grandmother granny gran nana grandpa grandfather granddad grandad gramps",
    "grandchild": "grandma grandmother granny grandpa grandfather",
    "son": "mother mom mum mommy mummy mama father dad daddy papa",
    "daughter": "mother mom mum mommy mummy mama father dad daddy papa",
    "child": "mother mom mum mommy mama father dad daddy papa",
    "baby": "",
    "mother": "son daughter child sweetheart darling",
    "father": "son daughter child",
    "mom": "son daughter",
    "dad": "son daughter",
    "grandmother": "",
    "grandfather": "",
    "grandma": "",
    "grandpa": "",
    "brother": "brother sister sis bro",
    "sister": "brother sister sis bro",
    "twin": "brother sister",
    "husband": "wife darling",
    "wife": "husband darling",
    "uncle": "nephew niece",
    "aunt": "nephew niece",
    "nephew": "uncle aunt auntie",
    "niece": "uncle aunt auntie",
    "friend": "",
    "boss": "",
    "partner": "",
    "assistant": "boss",
    "apprentice": "master",
    "student": "professor teacher sir miss",
    "dog": "",
    "cat": "",
    "neighbour": "",
    "neighbor": "",
    "girlfriend": "",
    "boyfriend": "",
    "cousin": "cousin",
    "colleague": "",
}

PEOPLE = set(
    """person someone somebody figure stranger man woman boy girl child kid teenager teen youth baby infant toddler lady
gentleman guy guard soldier policeman policewoman cop officer detective waiter waitress bartender barman barmaid chef cook baker butcher
driver pilot sailor captain fisherman farmer keeper clockmaker doctor nurse patient teacher student pupil professor
scientist engineer mechanic worker clerk cashier shopkeeper customer vendor seller merchant conductor porter passenger passerby
pedestrian tourist traveller traveler hunter thief burglar robber pirate knight king queen prince princess wizard witch
monk nun priest servant maid butler messenger postman mailman secretary boss manager lawyer judge reporter journalist
photographer cameraman director actor actress singer musician dancer drummer guitarist violinist pianist artist painter writer
poet beggar hermit widow bride groom father mother son daughter brother sister grandmother grandfather neighbour neighbor
friend host hostess guest receptionist librarian janitor cleaner gardener carpenter blacksmith miner firefighter fireman
paramedic surgeon technician astronaut cosmonaut commander lieutenant sergeant private general agent spy assassin killer gunman hitman
victim prisoner warden jailer executioner wanderer pilgrim shepherd thug gangster bully cowboy bandit outlaw sheriff deputy ranger guide
scout swimmer runner rider jockey coach referee player clown magician acrobat juggler mime ghost robot android alien
monster giant dwarf elf fairy angel demon devil vampire zombie skeleton mermaid narrator announcer voice operator dispatcher
mayor president minister senator businessman businesswoman banker dealer barber tailor watchmaker inventor elder hero
villain apprentice assistant courier cyclist skater diver climber nanny grandma grandpa attendant steward stewardess
busker jogger commuter watchman lookout helmsman oarsman peddler seamstress weaver potter""".split()
)
CROWDS = set(
    """crowd crowds townspeople townsfolk villagers people men women children kids boys girls soldiers guards policemen police cops
sailors passengers guests students pupils workers customers tourists dancers musicians players spectators audience mob
gang army troops pirates knights robots ghosts zombies neighbours neighbors family families choir band orchestra team
crew staff nurses doctors reporters journalists photographers protesters fans commuters pedestrians passersby
farmers fishermen miners monks nuns servants prisoners actors extras onlookers bystanders everyone everybody all both
citizens thugs gangsters strangers figures waiters officers agents hunters riders cowboys bandits aliens elves fairies witches
teenagers friends twins partygoers mourners parishioners shoppers drinkers patrons regulars gulls wolves""".split()
) - {"gulls", "wolves"}
SPEAKING_ALL = set("all everyone everybody both crowd together alle tous todos tutti".split())

ANIMALS = {  # word -> species that design knows it by
    **{
        w: w
        for w in """dog cat bird owl gull crow raven horse cow pig sheep goat donkey chicken hen rooster duck goose swan fox wolf
bear rabbit hare mouse rat squirrel hedgehog frog toad snake lizard turtle tortoise fish shark whale dolphin octopus
crab spider bee butterfly moth fly ant beetle lion tiger elephant giraffe monkey ape gorilla camel deer stag moose
parrot penguin pigeon dove sparrow robin eagle hawk falcon vulture bat dragon unicorn dinosaur kangaroo koala panda
otter seal walrus kraken badger mole snail worm cricket lamb pony parakeet hamster turkey peacock stork heron""".split()
    },
    "puppy": "dog",
    "hound": "dog",
    "terrier": "dog",
    "mutt": "dog",
    "poodle": "dog",
    "labrador": "dog",
    "spaniel": "dog",
    "sheepdog": "dog",
    "collie": "dog",
    "beagle": "dog",
    "pup": "dog",
    "chien": "dog",
    "hund": "dog",
    "perro": "dog",
    "cachorro": "dog",
    "cane": "dog",
    "cao": "dog",
    "kitten": "cat",
    "tomcat": "cat",
    "chat": "cat",
    "katze": "cat",
    "gato": "cat",
    "gatto": "cat",
    "seagull": "gull",
    "mare": "horse",
    "stallion": "horse",
    "foal": "horse",
    "colt": "horse",
    "mule": "donkey",
    "cheval": "horse",
    "pferd": "horse",
    "caballo": "horse",
    "cavalo": "horse",
    "cavallo": "horse",
    "bull": "cow",
    "calf": "cow",
    "ox": "cow",
    "piglet": "pig",
    "boar": "pig",
    "ewe": "sheep",
    "ram": "sheep",
    "cub": "bear",
    "bunny": "rabbit",
    "chick": "chicken",
    "duckling": "duck",
    "songbird": "bird",
    "blackbird": "bird",
    "serpent": "snake",
    "wolves": "wolf",
    "mice": "mouse",
    "geese": "goose",
    "kingfisher": "bird",
}
ROBOTS = set("robot android droid cyborg automaton machine computer ai drone bot roboter".split())
GHOSTS = set("ghost spirit phantom spectre specter apparition fantome geist fantasma".split())
VOICES = set(
    "narrator voice announcer radio intercom loudspeaker tannoy pa tv television newsreader erzahler narrateur narrador narratore operator dispatcher speaker recording voicemail".split()
)

AGES = {
    "baby": "baby infant newborn toddler baby bebe".split(),
    "child": "child kid boy girl little schoolboy schoolgirl son daughter grandson granddaughter enfant kind junge madchen nino nina menino menina bambino bambina fille garcon".split(),
    "teen": "teen teenage teenager teenaged youth adolescent student".split(),
    "elder": "elderly old aged ancient grandma grandmother granny grandpa grandfather pensioner wizened white-haired grey-haired gray-haired elder oma opa abuela abuelo nonna nonno vieille vieux alte alter vieja viejo velha velho vecchia vecchio".split(),
    "adult": "adult man woman middle-aged mother father young mid-aged husband wife".split(),
}
NUMBER_WORDS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
        range(1, 21),
        strict=True,
    )
)
DECADES = dict(
    zip(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(),
        range(20, 100, 10),
        strict=True,
    )
)

# Words in capitals that never name a role.
CAMERA = set(
    """close angle pov insert back cut fade dissolve smash match jump intercut montage series super title chyron caption
flashback later continuous day night dawn dusk morning evening int ext the end credits beat pause silence black white red
on to in out of from at up down we see hear wide shot shots view over under pan tilt dolly zoom track tracking crane aerial
establishing two slow motion freeze frame split screen begin end ends main opening i a an and or but no yes ok vo os cont'd
note tv dvd usa uk nyc fbi cia la""".split()
)

BEINGS = frozenset(PEOPLE | CROWDS | set(ANIMALS) | set(KINSHIP) | ROBOTS | GHOSTS)
FIRST_NAMES = frozenset(FEMALE_NAMES | MALE_NAMES)
