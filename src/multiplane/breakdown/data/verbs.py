"""English verbs: the canonical verb (`core.vocabulary`) and the script's words for it.

"pick+up" is a verb with its particle; a verb alone counts where no row names the particle.
"""
# ruff: noqa: SIM905 -- word lists are kept as running text, which a person can read and sort

PERSON = {
    "walk": """walk stroll march stride trudge wander amble saunter head go come move travel shuffle pad plod traipse hike tread
        waddle strut proceed roam approach cross tiptoe+over step lumber shamble toddle swagger parade patrol trek stalk sidle drift
        return make+way come+back go+back walk+over come+over retreat+to wade slog arrive prowl stream pour+out pour+into pour+onto skate ski surf slide+across drift+through glide lurch navigate file pass
        weave circle go+on walk+on make+for start+for start+toward continue+on walk+off come+along""",
    "run": """run rush race sprint dash hurry jog bolt dart charge scurry scamper scramble gallop trot tear hurtle flee
        burst+through barrel zoom speed scuttle bound hasten skip skitter rush+over run+over break+into+run skid stampede""",
    "enter": "enter come+in walk+in burst+in barge+in appear arrive step+in get+in pop+in pour+in stream+in flood+in emerge come+inside go+inside walk+inside file+in reappear come+through show+up turn+up",
    "exit": """exit leave depart go+out walk+out go+away walk+away run+away slip+out storm+off storm+out step+out vanish disappear get+out
        come+out head+out move+off escape set+off go+off drive+off ride+off head+off sneak+out slip+away leave+behind march+off file+out hobble+off make+off""",
    "step_forward": "step+forward come+forward step+up step+closer move+closer move+forward come+closer draw+near lean+closer advance edge+closer step+into step+onto come+near",
    "step_back": "step+back back+away back+up move+back draw+back recoil retreat shrink+back jump+back pull+back flinch back step+away shy+away step+aside move+aside withdraw",
    "creep": "creep sneak tiptoe slink skulk steal+away inch edge slip slither",
    "pace": "pace walk+up+and+down prowl+around",
    "follow": "follow trail tail accompany go+after shadow run+after come+after join tag+along catch+up",
    "climb": "climb scale clamber ascend mount descend climb+up climb+down go+up go+down climb+onto get+on board come+down clamber+up walk+down",
    "fall": "fall tumble topple fall+down slip+over trip+over fall+over plummet plunge drop+down roll+over capsize trip",
    "jump": "jump leap hop bounce vault spring pounce dive bounce+up jump+up leap+up prance caper frolic rear rear+up buck",
    "crawl": "crawl wriggle drag+oneself worm squirm writhe",
    "limp": "limp hobble stagger+along",
    "fly": "fly soar flutter hover swoop wheel flap take+flight take+wing flit fly+off fly+away",
    "swim": "swim paddle dive+in surface tread+water splash+about float+up bathe splash",
    "dance": "dance waltz sway twirl+around boogie jig tango pirouette swing+around sway+along groove shimmy",
    "spin": "spin twirl whirl spin+around whirl+around wheel+around swivel",
    "stumble": "stumble stagger totter lurch+forward reel wobble trip+up sway+on falter",
    "row": "row paddle+out oar",
    "drive": "drive steer park pull+over accelerate brake drive+up pull+up reverse",
    "ride": "ride cycle pedal saddle gallop+off canter mount+up",
    "float": "float drift+along levitate bob",
    "stand": "stand remain loom stay linger tower pose stand+by stand+there be+there hang+back",
    "sit": "sit perch sit+down slump+down settle+down plop+down take+seat sink+down flop+down squat+down slouch sit+back settle+into lounge sprawl plonk+down",
    "lie": "lie recline lie+down lie+back repose sunbathe stretch+out curl+up snuggle+up rest",
    "kneel": "kneel kneel+down genuflect go+down+on+knees drop+to+knees",
    "stand_up": "rise stand+up get+up sit+up straighten straighten+up jump+to+feet spring+up arise rise+up push+up haul+up leap+to+feet scramble+up",
    "crouch": "crouch squat hunker crouch+down bend bend+down stoop hunch bend+over huddle hunker+down cower curl",
    "lean": "lean lean+over lean+in lean+out lean+back lean+forward slouch+against rest+against prop tilt",
    "bow": "bow curtsy curtsey bow+down bow+out kowtow",
    "freeze": "freeze stiffen go+still stand+still hold+still tense go+rigid stop+dead hold+breath tense+up petrify",
    "wait": "wait hesitate pause await linger+on hold+on hang+on wait+for endure stall dither bide dawdle queue",
    "sleep": "sleep doze nap snore slumber fall+asleep nod+off doze+off drift+off pass+out dream",
    "wake": "wake awake waken wake+up come+to stir rouse awaken come+round",
    "stop": "stop halt stop+short pull+up+short cease quit finish give+up end+up arrest",
    "turn": "turn turn+around turn+round turn+back swing+round pivot turn+over turn+to rotate face+about whip+around swivel+around spin+round turn+from",
    "turn_away": "turn+away look+away avert turn+aside glance+away",
    "duck": "duck dodge duck+down dive+under swerve evade duck+behind avoid",
    "collapse": "collapse faint swoon crumple slump keel+over die drop+dead sag crumble pass+away break+down buckle expire",
    "stretch": "stretch limber stretch+up flex",
    "hide": "hide conceal take+cover disappear+behind crouch+behind duck+into lurk hide+behind shelter cover+up",
    "look": """look gaze look+at see regard face+toward eye consider turn+gaze look+back look+over peer look+out study notice spot
        observe examine inspect scrutinize scrutinise survey see+off take+in look+across spy recognize recognise behold check
        look+into look+through meet+gaze discover check+on look+on look+toward compare admire contemplate squint glimpse find squint+at peer+into scan+over witness sight
        peer+at peer+out review identify look+to ogle assess gauge""",
    "look_up": "look+up glance+up gaze+up lift+eyes raise+eyes peer+up stare+up",
    "look_down": "look+down glance+down gaze+down lower+eyes peer+down hang+head stare+down",
    "look_around": "look+around look+about scan look+round glance+around gaze+around look+left take+in+room glance+about peer+around",
    "stare": "stare glare gape glower gawk gawp goggle stare+at ogle+at stare+back stare+out glare+at",
    "watch": "watch watch+over monitor keep+watch guard look+after",
    "glance": "glance glance+at glance+over glance+back peek+at glimpse+at sneak+look glance+out",
    "search": "search rummage hunt seek look+for search+for feel+for comb rifle fumble scour look+under forage scrabble root+through browse dig+through sift track ransack frisk fish+for feel+around grope scavenge explore investigate rifle+through flip+through",
    "read": "read leaf leaf+through peruse skim read+out pore+over turn+page flip",
    "blink": "blink flutter+eyes shut+eyes close+eyes open+eyes squeeze+eyes",
    "wink": "wink",
    "peek": "peek peep look+behind poke+head peek+out peek+around peer+around stick+head",
    "listen": "listen hear overhear eavesdrop listen+to listen+in cock+head prick+ears perk+up heed",
    "sniff": "sniff smell inhale nose sniff+at scent",
    "smile": "smile beam smile+at brighten light+up dimple smile+back soften relax",
    "laugh": "laugh chuckle giggle guffaw snicker cackle snigger chortle titter crack+up burst+out+laughing laugh+at howl+with burst+into+laughter hoot+with",
    "cry": "cry weep sob bawl snivel blubber whimper burst+into+tears break+into+tears mourn grieve well+up sniffle",
    "frown": "frown scowl pout grimace sneer sulk wince furrow knit+brow scrunch raise+eyebrow glower+at pull+face",
    "sigh": "sigh exhale groan moan huff breathe+out let+out+breath grunt deflate puff",
    "gasp": "gasp gasp+for choke start startle jump+with swallow gulp jolt react jump+in+fright marvel",
    "yawn": "yawn",
    "scream": "scream shriek screech wail howl+in squeal yelp yell+in+pain shriek+at cry+out squeak",
    "shout": "shout yell call bellow holler roar call+out cry+out+to exclaim bark+orders call+to shout+at announce proclaim yell+at order scold argue protest command demand",
    "whisper": "whisper mutter mumble murmur whisper+to hiss confide say speak talk ask reply answer tell explain chat discuss converse respond mouth chatter babble lecture introduce interview negotiate speak+to talk+to bicker recite describe question admit insist offer+to apologize apologise warn interrupt debate confess say+goodbye thank gossip congratulate comment",
    "cough": "cough spit clear+throat splutter sputter hack wheeze hiccup burp belch",
    "sneeze": "sneeze",
    "grin": "grin smirk leer grin+at smirk+at gloat",
    "breathe": "breathe pant inhale+deeply breathe+in catch+breath take+breath recover heave",
    "sing": "sing hum chant croon serenade sing+along belt+out yodel caroll lullaby",
    "whistle": "whistle",
    "think": "think ponder muse reflect wonder remember recall realize realise understand decide daydream concentrate focus know believe believe+in want need hope imagine consider+it plan brood meditate try struggle try+to doubt guess learn forget like love hate enjoy figure+out calculate recollect reminisce accept wish agree notice+that intend expect want+to fear trust refuse prefer tilt+head cock+eyebrow",
    "shiver": "shiver shudder quake chatter+teeth quiver",
    "blush": "blush redden flush go+red turn+red",
    "point": "point point+at point+to point+out indicate gesture gesture+to gesture+at motion+at gesture+toward aim signal+at aim+at direct",
    "wave": "wave wave+at wave+to wave+goodbye flag+down wave+back signal wave+off flail bid+farewell fan",
    "nod": "nod nod+at nod+to agree+with nod+along approve",
    "shake_head": "shake+head disagree refuse+to tut deny",
    "shrug": "shrug shrug+off",
    "raise_hands": "raise+hands raise+arms throw+up+hands surrender lift+arms lift+hands spread+arms hold+up+hands put+up+hands throw+hands",
    "raise_hand": "raise+hand lift+hand hold+up+hand raise+finger put+up+hand raise+arm raise+fist raise+paw extend+hand hold+out+hand offer+hand",
    "clap": "clap clap+hands",
    "cheer": "cheer celebrate rejoice whoop cheer+on throw+hats toast punch+air",
    "salute": "salute tip+hat doff",
    "beckon": "beckon beckon+to motion motion+to wave+over summon usher invite beckon+over call+over",
    "cover_face": "cover+face bury+face hide+face cover+eyes cover+mouth cover+ears shield+eyes bury+head",
    "cross_arms": "cross+arms fold+arms",
    "hands_on_hips": "put+hands+on+hips",
    "facepalm": "facepalm slap+forehead",
    "pray": "pray clasp+hands beg plead cross+oneself beseech bless kneel+in+prayer implore worship fold+hands",
    "applaud": "applaud",
    "count": "count tally count+down number count+out measure",
    "scratch_head": "scratch+head scratch rub+chin rub+eyes rub+head stroke+beard",
    "fist": "clench shake+fist clench+fist clench+fists pump+fist",
    "tremble": "tremble shake shake+with twitch fidget fret fuss",
    "pick_up": "pick+up scoop+up gather+up pick snatch+up collect gather take+up retrieve scoop pluck fetch get harvest recover+from lift+out pick+out take+out pull+out draw+out bring+out produce unpack fish+out draw unsheathe dig+out+from bring remove+from find+in dig+up remove get+out+of",
    "put_down": "put+down set+down lay+down put set place lay set+out put+back rest+on deposit put+away drop+off lower stack arrange park+down hang put+in pack stuff slide+into tuck insert load plant slip+into position pocket put+into hang+up spread unload stow leave+on wrap bury pile serve store put+aside empty unfold",
    "take": "take accept receive take+from steal borrow snatch seize confiscate take+back nab pocket+from obtain claim pinch wrest grab+from win swipe buy",
    "give": "give hand hand+over give+back pass+to offer pass+over deliver present hand+out lend give+to return+to pay sell feed toss+to slip+to hand+back give+out award bequeath surrender+to bring+to donate distribute share",
    "hold": "hold clutch grip grasp cradle hold+up hold+out brandish hold+onto hold+on+to hold+tight wield clasp hug+to squeeze support balance keep cling+to cling bear own possess use operate handle hold+back raise extend",
    "throw": "throw toss hurl fling chuck lob pitch sling throw+away throw+down cast throw+out toss+aside launch shoot+at fire shoot toss+away fire+at discard skim catapult",
    "catch": "catch trap intercept capture snag net",
    "lift": "lift hoist heave+up raise+up lift+up haul+out elevate hold+aloft scoop+into",
    "carry": "carry lug haul bring+along wheel+in transport tote drag+along carry+in cart shoulder",
    "drop": "drop let+go release let+go+of let+fall spill let+slip knock+over scatter tip+over shed",
    "push": "push shove press+against nudge wheel+along roll+along push+open elbow push+away slide bump push+past force jostle push+aside budge",
    "pull": "pull drag tug yank haul tow wrench pull+off pluck+out heave+at pull+on pull+open drag+out tug+at untie strain hitch reel+in draw+along",
    "open": "open unlock unwrap uncover unbutton unfold+out open+up unzip unroll swing+open+door pry prise throw+open unscrew unseal lift+lid crack+open draw+curtains slide+open fling+open reveal unlatch undo",
    "close": "close shut slam lock seal bolt+door close+up fasten latch shut+off zip slam+shut button draw+shut pull+shut fold block bar tie",
    "knock": "knock knock+on knock+at rap pound+on bang+on hammer+on rap+on thump bang tap+on pound",
    "drink": "drink sip gulp+down swig slurp swallow+down drain quaff knock+back guzzle lap lap+up down sip+at sip+from",
    "eat": "eat bite chew nibble munch devour gobble taste swallow+up crunch lick wolf+down gnaw dine feast snack suck chew+on nibble+at breakfast lunch consume graze",
    "write": "write scribble sign jot draw+picture sketch note make+note write+down scrawl inscribe fill+in cross+out mark fill+out doodle engrave underline trace carve autograph",
    "phone": "phone dial telephone call+on+phone answer+phone hang+up ring+up text pick+up+phone",
    "light": "light ignite strike+match kindle light+up+cigarette smoke illuminate shine rekindle",
    "cook": "cook stir fry bake boil roast chop grill knead mix prepare peel brew slice+up season whisk simmer toast+bread whisk beat+eggs crack+egg",
    "pour": "pour fill refill pour+out water ladle top+up fill+up sprinkle tip+out spray",
    "sweep": "sweep mop sweep+up rake brush scrub swab clean vacuum tidy tidy+up clear clean+up dust clear+up polish+floor clear+away",
    "dig": "dig shovel burrow excavate dig+up dig+out unearth plow plough till sow plant+seeds",
    "type": "type tap+at+keyboard key hack+into click scroll tap+away swipe+screen program",
    "paint": "paint decorate draw+on sketch+out colour color spray+paint plaster sculpt",
    "play": "play strum juggle play+with pluck+strings perform play+on drum bow+violin practise practice rehearse toy toy+with gamble deal shuffle+cards fiddle conduct act",
    "press": "press punch+in push+button flick press+down squash hit+button flip+switch crank pump punch+button push+buttons",
    "turn_on": "turn+on switch+on flick+on start+engine activate power+up flip+on turn+up start+up click+on",
    "turn_off": "turn+off switch+off blow+out extinguish put+out snuff snuff+out flick+off shut+down turn+down douse disconnect deactivate unplug stub+out",
    "show": "show display flash demonstrate show+off hold+out+to present+to exhibit lead+through expose unveil",
    "wipe": "wipe polish dry rub dab mop+up wipe+away wipe+off brush+off wash rinse towel clean+off dust+off brush+away blot scrub+off",
    "knit": "knit sew stitch weave+cloth crochet mend darn embroider spin+wool thread patch",
    "hammer": "hammer make nail forge chisel pound+at saw drill build repair fix assemble weld chop+wood tinker construct work work+on screw tighten tinker+with oil bolt adjust toil mine",
    "fish": "fish angle cast+line bait",
    "put_on": "put+on don pull+on+coat wear slip+on button+up dress zip+up throw+on adjust+hat get+dressed tie+on try+on strap buckle wrap+around fasten+on put+up+hood dress+up straighten+tie",
    "take_off": "take+off remove+hat undress shrug+off+coat unbuckle strip kick+off peel+off pull+off+hat slip+off",
    "break": "break smash snap shatter crack tear+up rip tear destroy break+off break+open crush split demolish wreck burst+open tear+off rip+off tear+open break+into rip+up burst rip+open tear+out smash+into",
    "cut": "cut slice carve+up snip saw+through trim cut+off chop+off slash stab cut+through hack+at shave cut+down chop+down whittle trim chop",
    "wind": "wind wind+up crank+up twist turn+key coil spool",
    "ring": "ring ring+bell toll ring+doorbell jingle chime",
    "reach": "reach reach+for reach+out reach+into stretch+out+hand reach+up grope+for lunge+for reach+across reach+over snatch+at reach+down",
    "hug": "hug embrace cuddle hold+close hug+tight throw+arms fall+into+arms put+arm snuggle nuzzle wrap+arms put+arms enfold envelop",
    "kiss": "kiss peck+on+cheek smooch kiss+on blow+kiss",
    "shake_hands": "shake+hands shake+hand",
    "touch": "touch stroke caress feel run+hand run+fingers brush+against trace+over rest+hand lay+hand put+hand place+hand massage fondle finger graze+hand press+hand examine+with",
    "pat": "pat pet ruffle pat+on comfort console soothe calm tousle tickle reassure scratch+behind calm+down",
    "tap": "tap nudge+with poke drum+fingers prod tap+on flick+at jab",
    "grab": "grab grab+hold clutch+at snatch+from catch+hold grab+at latch+onto collar take+hold pounce+on",
    "hit": "hit punch slap strike kick smack whack beat knock+down wallop bump+into crash+into swat headbutt collide run+into butt knock+out bash clobber thrash whip stomp stamp box attack kick+at sting bite+into",
    "fight": "fight wrestle struggle+with brawl grapple duel spar battle scuffle compete tackle assault defend attack+with",
    "chase": "chase pursue hunt+down run+down give+chase chase+after drive+away charge+at lunge+at hunt+after lunge",
    "help": "help assist help+up rescue save aid support+up steady free untangle bandage protect treat untie+from help+out lift+to+feet set+free nurse tend tend+to serve+with shield revive unchain care+for",
    "hold_hands": "hold+hands take+hand hold+hand link+arms join+hands clasp+hand",
    "lead": "lead guide escort pull+along show+in take+along steer+toward lead+away walk+with bring+in drag+away march+in drag+off shepherd show+around take+away herd",
    "greet": "greet welcome wave+hello meet say+hello bow+to tip+hat+to run+to+meet visit receive+guest bid",
    "face": "face confront turn+toward turn+towards turn+to+face stand+before challenge oppose square+up look+in+eye meet+eye lock+eyes",
    "bark": "bark yap woof bark+at",
    "howl": "howl bay",
    "meow": "meow miaow purr mew",
    "growl": "growl snarl grumble hiss+at growl+at bristle bare+teeth",
    "wag": "wag wag+tail",
    "peck": "peck peck+at preen",
    "hoot": "hoot",
    "neigh": "neigh whinny bray snort moo bleat oink",
    "chirp": "chirp tweet sing+sweetly caw croak squawk cluck quack coo cheep crow cry+overhead",
}

# The same word means one thing with an object and another without.
WITH_OBJECT = {"crumple": "break", "roll": "push", "drop": "drop", "fly": "hold", "walk": "lead", "swing": "wave", "wake": "touch",
               "blow": "breathe", "draw": "pick_up", "stand": "put_down", "sit": "put_down", "run": "press", "sink": "push",
               "turn": "wind", "move": "push", "rock": "push", "bounce": "throw", "crack": "break", "leave": "exit", "part": "push",
               "spin": "push", "hang": "put_down", "lean": "put_down", "return": "give", "fold": "close", "beat": "hit", "slide": "push", "trip": "push", "stir": "cook", "steer": "drive", "float": "push", "race": "chase", "jump": "jump", "shake": "push",
               "enter": "enter", "cross": "walk", "rest": "put_down", "stop": "grab", "face": "face", "pass": "give"}
WITHOUT_OBJECT = {"drop": "fall", "roll": "fall", "slide": "fall", "blow": "breathe", "draw": "paint", "part": "step_back", "open": "open",
                  "pull": "pull", "break": "cry", "press": "lean", "push": "push", "reach": "reach", "land": "stop", "lower": "sit", "work": "hammer",
                  "move": "walk", "hold": "hold", "lift": "jump", "raise": "stand_up", "melt": "smile", "gather": "wait", "close": "step_forward",
                  "fold": "collapse", "scatter": "run", "pour": "pour", "bend": "crouch", "light": "smile", "explode": "shout", "freeze": "freeze", "pack": "put_down"}

# What things do. "fall" of snow is a row of its own; the rest by lemma.
THING = {
    "glow": "glow shine gleam burn glimmer glint sparkle twinkle shimmer light light+up glitter blaze illuminate beam flame smoulder smolder come+on dawn flood brighten flash radiate reflect light+the turn+on",
    "flicker": "flicker blink flutter sputter waver pulse dim tremble shiver shake quiver strobe",
    "go_out": "go+out die die+out fade go+dark dim+out fizzle fade+out go+black burn+out go+off+dark die+away",
    "crash": "crash smash break shatter collapse hit strike slam topple fall+over crumble splinter burst+open batter beat lash pound collide crack tear split snap crush break+over wash+over burst knock",
    "fall_snow": "snow fall+snow",
    "appear": "appear emerge arrive rise form open+up materialize materialise come+into+view come rise+up show loom come+up pop+up reveal break+through enter come+out grow bloom spring+up unfold",
    "disappear": "disappear vanish fade+away sink melt dissolve evaporate leave recede set pass+out+of+sight clear scatter sink+beneath go dissipate lift",
    "move": """move drift roll swing sway float fly turn spin drop fall tumble slide drive blow run spread cross pass circle rotate wind whirl
        swirl flow creak+open flap travel speed stream bob rock rush race trickle wash curl climb descend bounce wheel hang+swinging approach sail
        pull+away pull+in pull+up pull+into drive+off glide crawl creep billow dance ripple drip pour sweep shoot zoom hurtle land splash follow
        slow rain pull jerk grind lurch wave take+off soar flood+in circle+overhead nod wobble tilt shift settle flip leak reach fill flow+out rustle carry advance scroll bubble wilt scratch simmer boil crackle+low""",
    "swing_open": "open swing+open fly+open creak+open slide+open burst+open part unlock fling+open burst+in",
    "swing_shut": "close shut slam swing+shut slam+shut close+behind fall+shut lock click+shut bang+shut",
    "sound": """sound ring toll whistle creak chime buzz beep click strike rumble roar hum howl echo rattle hiss honk blare play bark boom
        thunder squeak screech groan moan scream bang murmur crackle wail hoot ding go+off squawk resound sing thud clatter clank rustle+loudly chirp snap+shut die+down pop
        patter gurgle whir drone whisper sizzle hammer drum cry swell fill+the+air pierce whine peal splutter vibrate whoosh reverberate blast""",
    "answer": "answer reply respond",
    "lie_there": """lie stand sit hang rest stay lean remain wait line cover stretch fill surround loom+over tower stick float+there hold sleep dominate
        decorate adorn contain overlook face separate frame hang+down crowd cast litter dot occupy house block rise+above bear hide nestle perch extend read mark show
        cling keep need work live belong match separate lead spell support dangle sprawl clutter tower+over pile+up include connect wear carry look""",
    "tick": "tick tick+away click+round count+down",
    "explode": "explode blow+up erupt go+off burst+into+flames detonate",
    "speak": "speak say announce crackle+to+life talk read+out ask order tell",
    "be": "be seem feel smell become have get begin start continue end happen change exist last turn+into stop+working freeze stop halt cease pause keep hum+with",
}

# Weather words as subjects: "Snow falls", "Rain hammers the roof".
FALLING_SNOW = ("snow", "snowflake", "snowflakes", "flakes")

# Verbs whose subject is put after them: "At the water's edge lies a cap."
INVERTING = "lie stand sit hang be come appear hover rest emerge float run stretch rise loom kneel crouch".split()

# "begins to strike", "tries to open", "starts running": the second verb is what is seen.
STARTING = set("begin start try manage continue keep attempt seem appear struggle prepare want need have proceed go dare decide hurry rush fail about used stop pretend happen come turn bother learn refuse hesitate threaten long".split())
STATES = {  # "is asleep", "is on her knees": adjectives that are a posture or an expression
    "asleep": "sleep", "awake": "wake", "seated": "sit", "alone": "stand", "gone": "exit", "dead": "collapse", "still": "freeze",
    "frozen": "freeze", "unconscious": "collapse", "silent": "wait", "ready": "stand", "motionless": "freeze",
    "happy": "smile", "delighted": "smile", "pleased": "smile", "sad": "frown", "angry": "frown", "furious": "frown",
    "confused": "frown", "puzzled": "frown", "worried": "frown", "afraid": "tremble", "terrified": "tremble", "scared": "tremble",
    "frightened": "tremble", "nervous": "tremble", "shocked": "gasp", "stunned": "freeze", "surprised": "gasp", "amazed": "gasp",
    "speechless": "freeze", "exhausted": "sigh", "tired": "sigh", "breathless": "breathe", "cold": "shiver", "upset": "frown",
    "relieved": "sigh", "embarrassed": "blush", "paralyzed": "freeze", "kneeling": "kneel", "bored": "sigh", "proud": "smile",
    "in": "stand", "on": "stand", "at": "stand", "by": "stand", "behind": "stand", "under": "stand", "inside": "stand", "here": "stand",
    "there": "stand", "near": "stand", "outside": "stand", "next": "stand", "among": "stand", "beside": "stand", "between": "stand",
}

IRREGULAR = {
    **dict(p.split(":") for p in """ran:run sat:sit stood:stand went:go gone:go came:come took:take taken:take gave:give given:give held:hold
saw:see seen:see fell:fall fallen:fall threw:throw thrown:throw caught:catch brought:bring put:put set:set let:let left:leave lay:lie lain:lie
laid:lay lying:lie rose:rise risen:rise woke:wake slept:sleep wept:weep crept:creep knelt:kneel bent:bend broke:break broken:break
spoke:speak said:say told:tell thought:think knew:know found:find felt:feel heard:hear met:meet kept:keep led:lead lit:light shook:shake
swam:swim flew:fly drove:drive rode:ride wrote:write written:write drew:draw grew:grow blew:blow wore:wear tore:tear torn:tear worn:wear bore:bear
began:begin begun:begin sang:sing rang:ring drank:drink sank:sink ate:eat eaten:eat bit:bite hid:hide hidden:hide slid:slide struck:strike
stuck:stick swung:swing hung:hang clung:cling spun:spin dug:dig shot:shoot lost:lose won:win made:make had:have did:do was:be were:be
been:be is:be are:be am:be has:have does:do being:be having:have dying:die tying:tie fought:fight bought:buy taught:teach sought:seek
understood:understand forgot:forget chose:choose froze:freeze frozen:freeze stole:steal swept:sweep leapt:leap leant:lean
dreamt:dream burnt:burn built:build sent:send spent:spend bound:bind wound:wind ground:grind fled:flee sped:speed spread:spread
hit:hit cut:cut shut:shut hurt:hurt burst:burst cast:cast read:read beat:beat upset:upset split:split swept:sweep fed:feed bled:bleed
strode:stride sprang:spring shrank:shrink swore:swear slung:sling flung:fling stung:sting wrung:wring strung:string hurled:hurl""".split()),
}
AUXILIARIES = {"be", "have", "do", "can", "could", "will", "would", "should", "must", "may", "might", "shall", "get", "let"}
NEGATIONS = {"not", "never", "cannot", "no longer", "doesn't", "don't", "can't", "isn't", "aren't", "won't", "didn't", "hasn't", "haven't",
             "wasn't", "weren't", "couldn't", "doesnt", "wouldn't", "hardly", "barely"}

# Verbs that make a thing worth having as a prop when they act on it.
HANDLING = set("""pick_up put_down take give hold throw catch lift carry drop read drink eat write phone light pour play show wipe knit
put_on take_off break cut wind ring press turn_on turn_off fish open close paint push pull hammer reach cook type sweep touch grab
dig search tap wave hug kiss sniff""".split())
LOOKING = set("look look_up look_down stare watch glance point read face listen follow search peek".split())
# Verbs that bring a role into the scene or take it out, by particle or preposition.
TRAVELLING = set("walk run enter exit step_forward creep climb crawl limp fly swim stumble ride drive jump dance fall carry lead chase follow step_back pull push move".split())
SILENT_VERBS = set("be have seem become".split())
