"""Words that say how a line is felt and how it is spoken. Stems match the start of a word ("angr" angry, angrily)."""

FEELINGS = {
    "happy": "happ* joy* glad* cheer* delight* excit* smil* beam* gleeful* bright* merr* thrill* elat* warmly grin* eager* hopeful* enthusias* content* satisf* radiant* heureu* joyeu* content* frohlich gluckl* lachelnd alegr* feliz felice allegr* sonri* sorri* sorrid* souri*",
    "sad": "sad* sorrow* griev* mourn* melanchol* tear* cry* weep* sob* broken* heartbroken* gloom* disappoint* regret* wistful* lonel* unhapp* miser* dejected* forlorn* apolog* ashamed guilty downcast trist* traurig* llor* chor* piang* pleur* mournful* crestfallen despond* hopeless* bitter*",
    "angry": "angr* anger* fur* rag* mad enrag* irritat* annoy* snap* bark* growl* hiss* snarl* yell* fierc* sharp* scold* outrag* indign* hostil* cold* seeth* fum* cross exasperat* frustrat* impatien* fed-up grumpy accus* spit* sneer* stern* harsh* wutend* zornig* argerlich colere fach* enfad* enoj* irritad* arrabbiat* zangad* furios* furieu* verargert through-gritted",
    "afraid": "afraid* fear* scar* fright* terrif* panic* horrif* trembl* shak* shiver* alarm* nervous* timid* stammer* stutter* whimper* cower* spooked petrified angst* angstlich peur* effray* miedo* asustad* medo* assustad* paura* spaventat*",
    "surprised": "surpris* amaz* astonish* shock* stun* startl* incredul* disbeli* wide-eyed awe* gasp* taken-aback dumbfounded baffled confus* puzzl* bewilder* stupefied wonder* uberrascht erstaunt surpr* sorpre* sorpr* etonn* espant*",
    "disgusted": "disgust* revolt* repuls* sick* grimac* nause* contempt* scorn* ew yuck degout* angewidert asco nojo schifato",
    "tender": "tender* gentl* soft* lov* affection* kind* sooth* comfort* sweet* fond* caring* reassur* sympath* compassion* intimate* doux doucement tendre* zartlich sanft cariños* tiern* carinhos* dolce*",
    "tired": "tired* wear* exhaust* sleep* yawn* drows* fatigu* drained groggy sigh* bored* dull* listless* mude cansad* fatigue* stanc*",
    "proud": "proud* triumph* smug* boast* grand* pompous* noble* haughty victorious* confident* importan* regal* stolz fier* orgullos* orgulhos* fiero",
    "worried": "worr* anxi* concern* uneas* troubl* apprehens* hesita* doubt* uncertain* tense* unsure careful* cautious* desperat* plead* beg* imploring* urgent* besorgt inquiet* preocupad* preoccupat*",
    "amused": "amus* laugh* chuckl* giggl* jok* teas* smirk* playful* wry* dry* mischiev* sarcas* iron* mock* deadpan winking sly* coy* cheek* belustigt amuse* divertid* divertit* riend* rindo rid*",
    "determined": "determin* resol* firm* decis* bold* brav* defiant* steady steel* confident* certain* serious* grim* solemn* command* matter-of-fact entschlossen decid* ferme* determinad*",
    "pained": "pain* agon* hurt* wounded* winc* groan* moan* injur* chok* gasping strained suffer* dolor* schmerz*",
}

MANNERS = {
    "whisper": "whisper* under-breath mutter* murmur* hushed sotto flustern* fluster* chuchot* susurr* sussurr* mormor* murmuran*",
    "quiet": "quiet* soft* low* gentl* to-self to-herself to-himself to-themself to-themselves low-voice calm* leise bajo baixo piano subdued small faint* weak* timid* barely",
    "shout": "shout* yell* scream* call* bellow* roar* cry-out loud* holler* calling over-noise shriek* screech* crie* criant schreit rufend schreiend ruft grita* gritando urland* grida* top-of bark*",
    "breathless": "breathless* pant* out-of-breath gasp* winded wheez* hurr* running atemlos essouffle* ofegante senza-fiato jadeante",
    "laughing": "laugh* chuckl* giggl* cackl* lachend riant riendo rindo ridendo",
    "crying": "cry* weep* sob* tear* bawl* weinend pleurant llorando chorando piangendo choked",
    "singing": "sing* hum* chant* croon* singend chant* cantando serenad*",
    "cold": "cold* icy* icily flat* emotionless* monoton* deadpan detached robotic* without-emotion coolly chilly stern* kalt froid* friament* fredd*",
}

# What the words of a line say where no parenthetical does. Whole words or phrases.
LINE_WORDS = {
    "happy": "hooray|hurray|yay|wonderful|fantastic|marvellous|marvelous|i'm so happy|thank you so much|we did it|it works|merry christmas|happy birthday|brilliant|congratulations|welcome home",
    "sad": "i'm sorry|i am sorry|i am so sorry|i'm so sorry|i miss|he's gone|she's gone|is dead|goodbye|never come back|didn't come home|alone now|all alone|passed away|i lost|i wish",
    "angry": "how dare|get out|shut up|damn|idiot|fool|liar|i hate|leave me alone|enough|you always|your fault|traitor|nonsense",
    "afraid": "help|i'm scared|i'm afraid|run for|don't hurt|please don't|oh no|watch out|look out|it's coming|what was that|did you hear that|who's there|who is there",
    "surprised": "what?!|what!|oh my|my god|good heavens|i can't believe|impossible|no way|wow|you're alive|how did you|since when",
    "disgusted": "disgusting|yuck|ugh|gross|revolting",
    "tender": "i love you|my dear|my love|darling|sweetheart|it's all right|it's alright|it's okay|there, there|don't cry|don't worry|good night|sleep well|i promise",
    "tired": "i'm tired|so tired|exhausted|need to sleep|i can't go on|long day",
    "proud": "i told you|i'm proud|so proud|citizens|ladies and gentlemen|the greatest|behold",
    "worried": "what do we do|what if|are you sure|i don't know|be careful|something's wrong|is he all right|is she all right|where is he|where is she|hurry|we have to go|there's a",
    "amused": "haha|ha ha|just kidding|very funny|that's funny|joking",
    "determined": "we must|i will|i'll find|let's go|never give up|follow me|no more|i promised|we keep|trust me|leave it to me",
    "pained": "ow|ouch|aargh|argh|it hurts",
}
