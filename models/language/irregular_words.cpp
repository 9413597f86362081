// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/irregular_words.h"

#include <algorithm>
#include <array>

namespace entente {

namespace {

struct Form {
    std::u16string_view form;
    std::u16string_view lemma;
};

// Every table is sorted by form. Words that only look inflected ("need", "news") stand with themselves.

constexpr auto verbs = std::to_array<Form>({
    {u"aches", u"ache"}, {u"aching", u"ache"}, {u"added", u"add"}, {u"adding", u"add"}, {u"ageing", u"age"},
    {u"agreed", u"agree"}, {u"arisen", u"arise"}, {u"arose", u"arise"}, {u"ate", u"eat"}, {u"awoke", u"awake"},
    {u"awoken", u"awake"}, {u"bade", u"bid"}, {u"barred", u"bar"}, {u"barring", u"bar"}, {u"beaten", u"beat"},
    {u"became", u"become"}, {u"befallen", u"befall"}, {u"befell", u"befall"}, {u"began", u"begin"}, {u"beginning", u"begin"},
    {u"begun", u"begin"}, {u"beheld", u"behold"}, {u"benefitted", u"benefit"}, {u"benefitting", u"benefit"},
    {u"bent", u"bend"}, {u"besetting", u"beset"}, {u"betting", u"bet"}, {u"biased", u"bias"}, {u"bidden", u"bid"},
    {u"bidding", u"bid"}, {u"bit", u"bite"}, {u"bitten", u"bite"}, {u"bled", u"bleed"}, {u"bleed", u"bleed"},
    {u"blew", u"blow"}, {u"blown", u"blow"}, {u"bore", u"bear"}, {u"born", u"bear"}, {u"borne", u"bear"}, {u"bought", u"buy"},
    {u"bound", u"bind"}, {u"bred", u"breed"}, {u"breed", u"breed"}, {u"bring", u"bring"}, {u"broke", u"break"},
    {u"broken", u"break"}, {u"brought", u"bring"}, {u"built", u"build"}, {u"burnt", u"burn"}, {u"bused", u"bus"},
    {u"came", u"come"}, {u"canvassed", u"canvass"}, {u"caught", u"catch"}, {u"chose", u"choose"}, {u"chosen", u"choose"},
    {u"cling", u"cling"}, {u"clung", u"cling"}, {u"crept", u"creep"}, {u"cutting", u"cut"}, {u"dealt", u"deal"},
    {u"decreed", u"decree"}, {u"did", u"do"}, {u"died", u"die"}, {u"dies", u"die"}, {u"digging", u"dig"},
    {u"disagreed", u"disagree"}, {u"discuss", u"discuss"}, {u"does", u"do"}, {u"done", u"do"}, {u"drank", u"drink"},
    {u"drawn", u"draw"}, {u"dreamt", u"dream"}, {u"drew", u"draw"}, {u"driven", u"drive"}, {u"drove", u"drive"},
    {u"drunk", u"drink"}, {u"dug", u"dig"}, {u"dwelt", u"dwell"}, {u"dyed", u"dye"}, {u"dyeing", u"dye"}, {u"dying", u"die"},
    {u"eaten", u"eat"}, {u"egged", u"egg"}, {u"egging", u"egg"}, {u"embed", u"embed"}, {u"equipped", u"equip"},
    {u"equipping", u"equip"}, {u"erred", u"err"}, {u"erring", u"err"}, {u"exceed", u"exceed"}, {u"fallen", u"fall"},
    {u"fed", u"feed"}, {u"feed", u"feed"}, {u"fell", u"fall"}, {u"felt", u"feel"}, {u"fled", u"flee"}, {u"fleeing", u"flee"},
    {u"flew", u"fly"}, {u"fling", u"fling"}, {u"flown", u"fly"}, {u"flung", u"fling"}, {u"focus", u"focus"},
    {u"focused", u"focus"}, {u"focuses", u"focus"}, {u"focusing", u"focus"}, {u"focussed", u"focus"},
    {u"focussing", u"focus"}, {u"forbade", u"forbid"}, {u"forbidden", u"forbid"}, {u"forbidding", u"forbid"},
    {u"foresaw", u"foresee"}, {u"foreseen", u"foresee"}, {u"foretold", u"foretell"}, {u"forgave", u"forgive"},
    {u"forgetting", u"forget"}, {u"forgiven", u"forgive"}, {u"forgone", u"forgo"}, {u"forgot", u"forget"},
    {u"forgotten", u"forget"}, {u"forswore", u"forswear"}, {u"forsworn", u"forswear"}, {u"forwent", u"forgo"},
    {u"fought", u"fight"}, {u"found", u"find"}, {u"freed", u"free"}, {u"froze", u"freeze"}, {u"frozen", u"freeze"},
    {u"gassed", u"gas"}, {u"gassing", u"gas"}, {u"gave", u"give"}, {u"getting", u"get"}, {u"given", u"give"},
    {u"goes", u"go"}, {u"gone", u"go"}, {u"got", u"get"}, {u"gotten", u"get"}, {u"grew", u"grow"}, {u"grown", u"grow"},
    {u"guaranteed", u"guarantee"}, {u"had", u"have"}, {u"handicapped", u"handicap"}, {u"has", u"have"}, {u"having", u"have"},
    {u"heard", u"hear"}, {u"heed", u"heed"}, {u"held", u"hold"}, {u"hid", u"hide"}, {u"hidden", u"hide"},
    {u"hitting", u"hit"}, {u"hung", u"hang"}, {u"kept", u"keep"}, {u"kidnapped", u"kidnap"}, {u"kidnapping", u"kidnap"},
    {u"king", u"king"}, {u"knelt", u"kneel"}, {u"knew", u"know"}, {u"known", u"know"}, {u"laid", u"lay"}, {u"lain", u"lie"},
    {u"leant", u"lean"}, {u"leapt", u"leap"}, {u"learnt", u"learn"}, {u"led", u"lead"}, {u"left", u"leave"},
    {u"lent", u"lend"}, {u"letting", u"let"}, {u"lied", u"lie"}, {u"lies", u"lie"}, {u"lit", u"light"},
    {u"lobbies", u"lobby"}, {u"losing", u"lose"}, {u"lost", u"lose"}, {u"lying", u"lie"}, {u"made", u"make"},
    {u"meant", u"mean"}, {u"met", u"meet"}, {u"mimicked", u"mimic"}, {u"mimicking", u"mimic"}, {u"misled", u"mislead"},
    {u"mistaken", u"mistake"}, {u"mistook", u"mistake"}, {u"misunderstood", u"misunderstand"}, {u"mown", u"mow"},
    {u"need", u"need"}, {u"offsetting", u"offset"}, {u"outdid", u"outdo"}, {u"outdone", u"outdo"}, {u"outgrew", u"outgrow"},
    {u"outgrown", u"outgrow"}, {u"overcame", u"overcome"}, {u"overdid", u"overdo"}, {u"overdone", u"overdo"},
    {u"overheard", u"overhear"}, {u"overran", u"overrun"}, {u"overridden", u"override"}, {u"overrode", u"override"},
    {u"overrunning", u"overrun"}, {u"oversaw", u"oversee"}, {u"overseeing", u"oversee"}, {u"overseen", u"oversee"},
    {u"overtaken", u"overtake"}, {u"overthrew", u"overthrow"}, {u"overthrown", u"overthrow"}, {u"overtook", u"overtake"},
    {u"owing", u"owe"}, {u"paid", u"pay"}, {u"panicked", u"panic"}, {u"panicking", u"panic"}, {u"picnicked", u"picnic"},
    {u"pled", u"plead"}, {u"proceed", u"proceed"}, {u"programmed", u"program"}, {u"programming", u"program"},
    {u"proven", u"prove"}, {u"putting", u"put"}, {u"quitting", u"quit"}, {u"quizzed", u"quiz"}, {u"quizzing", u"quiz"},
    {u"ran", u"run"}, {u"rang", u"ring"}, {u"rebuilt", u"rebuild"}, {u"redid", u"redo"}, {u"redone", u"redo"},
    {u"redrawn", u"redraw"}, {u"redrew", u"redraw"}, {u"refereed", u"referee"}, {u"remade", u"remake"}, {u"repaid", u"repay"},
    {u"reran", u"rerun"}, {u"resetting", u"reset"}, {u"resold", u"resell"}, {u"retaken", u"retake"},
    {u"rethought", u"rethink"}, {u"retook", u"retake"}, {u"revealed", u"reveal"}, {u"revealing", u"reveal"},
    {u"rewritten", u"rewrite"}, {u"rewrote", u"rewrite"}, {u"ridden", u"ride"}, {u"ridding", u"rid"}, {u"ring", u"ring"},
    {u"risen", u"rise"}, {u"rode", u"ride"}, {u"rose", u"rise"}, {u"rung", u"ring"}, {u"running", u"run"}, {u"said", u"say"},
    {u"sang", u"sing"}, {u"sank", u"sink"}, {u"sat", u"sit"}, {u"saw", u"see"}, {u"sawn", u"saw"}, {u"seed", u"seed"},
    {u"seen", u"see"}, {u"sent", u"send"}, {u"setting", u"set"}, {u"sewn", u"sew"}, {u"shaken", u"shake"}, {u"shed", u"shed"},
    {u"shedding", u"shed"}, {u"shod", u"shoe"}, {u"shone", u"shine"}, {u"shook", u"shake"}, {u"shot", u"shoot"},
    {u"shown", u"show"}, {u"shrank", u"shrink"}, {u"shrunk", u"shrink"}, {u"shutting", u"shut"}, {u"sing", u"sing"},
    {u"singeing", u"singe"}, {u"sitting", u"sit"}, {u"skied", u"ski"}, {u"skiing", u"ski"}, {u"slain", u"slay"},
    {u"slept", u"sleep"}, {u"slew", u"slay"}, {u"slid", u"slide"}, {u"sling", u"sling"}, {u"slitting", u"slit"},
    {u"slung", u"sling"}, {u"sold", u"sell"}, {u"sought", u"seek"}, {u"sown", u"sow"}, {u"spat", u"spit"},
    {u"sped", u"speed"}, {u"speed", u"speed"}, {u"spent", u"spend"}, {u"spilt", u"spill"}, {u"spinning", u"spin"},
    {u"spitting", u"spit"}, {u"splitting", u"split"}, {u"spoilt", u"spoil"}, {u"spoke", u"speak"}, {u"spoken", u"speak"},
    {u"sprang", u"spring"}, {u"spring", u"spring"}, {u"sprung", u"spring"}, {u"spun", u"spin"}, {u"stank", u"stink"},
    {u"sting", u"sting"}, {u"stole", u"steal"}, {u"stolen", u"steal"}, {u"stood", u"stand"}, {u"stricken", u"strike"},
    {u"string", u"string"}, {u"striven", u"strive"}, {u"strode", u"stride"}, {u"strove", u"strive"}, {u"struck", u"strike"},
    {u"strung", u"string"}, {u"stuck", u"stick"}, {u"stung", u"sting"}, {u"stunk", u"stink"}, {u"succeed", u"succeed"},
    {u"sung", u"sing"}, {u"sunk", u"sink"}, {u"swam", u"swim"}, {u"swept", u"sweep"}, {u"swing", u"swing"},
    {u"swollen", u"swell"}, {u"swore", u"swear"}, {u"sworn", u"swear"}, {u"swum", u"swim"}, {u"swung", u"swing"},
    {u"taken", u"take"}, {u"taught", u"teach"}, {u"thought", u"think"}, {u"threw", u"throw"}, {u"thrown", u"throw"},
    {u"tied", u"tie"}, {u"ties", u"tie"}, {u"told", u"tell"}, {u"took", u"take"}, {u"tore", u"tear"}, {u"torn", u"tear"},
    {u"totalled", u"total"}, {u"trafficked", u"traffic"}, {u"trafficking", u"traffic"}, {u"tying", u"tie"},
    {u"undercutting", u"undercut"}, {u"undergoes", u"undergo"}, {u"undergone", u"undergo"}, {u"understood", u"understand"},
    {u"undertaken", u"undertake"}, {u"undertook", u"undertake"}, {u"underwent", u"undergo"}, {u"undid", u"undo"},
    {u"undoes", u"undo"}, {u"undone", u"undo"}, {u"unveiled", u"unveil"}, {u"unveiling", u"unveil"}, {u"upheld", u"uphold"},
    {u"upsetting", u"upset"}, {u"vied", u"vie"}, {u"vies", u"vie"}, {u"vying", u"vie"}, {u"wed", u"wed"},
    {u"wedding", u"wed"}, {u"weed", u"weed"}, {u"welcomed", u"welcome"}, {u"welcoming", u"welcome"}, {u"went", u"go"},
    {u"wept", u"weep"}, {u"wing", u"wing"}, {u"winning", u"win"}, {u"withdrawn", u"withdraw"}, {u"withdrew", u"withdraw"},
    {u"withheld", u"withhold"}, {u"withstood", u"withstand"}, {u"woke", u"wake"}, {u"woken", u"wake"}, {u"won", u"win"},
    {u"wore", u"wear"}, {u"worn", u"wear"}, {u"worshipped", u"worship"}, {u"worshipping", u"worship"}, {u"wove", u"weave"},
    {u"woven", u"weave"}, {u"written", u"write"}, {u"wrote", u"write"}, {u"wrung", u"wring"},
});

constexpr auto nouns = std::to_array<Form>({
    {u"academics", u"academic"}, {u"aches", u"ache"}, {u"alias", u"alias"}, {u"aliases", u"alias"}, {u"alumni", u"alumnus"},
    {u"always", u"always"}, {u"analyses", u"analysis"}, {u"appendices", u"appendix"}, {u"axes", u"axis"},
    {u"barracks", u"barracks"}, {u"bias", u"bias"}, {u"biases", u"bias"}, {u"bonuses", u"bonus"}, {u"buses", u"bus"},
    {u"businessmen", u"businessman"}, {u"businesswomen", u"businesswoman"}, {u"caches", u"cache"}, {u"calories", u"calorie"},
    {u"calves", u"calf"}, {u"campuses", u"campus"}, {u"canvas", u"canvas"}, {u"canvases", u"canvas"}, {u"cargoes", u"cargo"},
    {u"caucuses", u"caucus"}, {u"censuses", u"census"}, {u"chairmen", u"chairman"}, {u"chaos", u"chaos"},
    {u"children", u"child"}, {u"choruses", u"chorus"}, {u"christmas", u"christmas"}, {u"classics", u"classic"},
    {u"clergymen", u"clergyman"}, {u"clerics", u"cleric"}, {u"clinics", u"clinic"}, {u"clothes", u"clothes"},
    {u"congressmen", u"congressman"}, {u"congresswomen", u"congresswoman"}, {u"cookies", u"cookie"}, {u"corps", u"corps"},
    {u"countrymen", u"countryman"}, {u"crises", u"crisis"}, {u"criteria", u"criterion"}, {u"critics", u"critic"},
    {u"crossroads", u"crossroads"}, {u"customs", u"customs"}, {u"diagnoses", u"diagnosis"}, {u"dice", u"die"},
    {u"dies", u"die"}, {u"echoes", u"echo"}, {u"embargoes", u"embargo"}, {u"emphases", u"emphasis"},
    {u"epidemics", u"epidemic"}, {u"ethos", u"ethos"}, {u"fabrics", u"fabric"}, {u"feet", u"foot"},
    {u"fishermen", u"fisherman"}, {u"focuses", u"focus"}, {u"frontmen", u"frontman"}, {u"gas", u"gas"}, {u"gases", u"gas"},
    {u"geese", u"goose"}, {u"geniuses", u"genius"}, {u"gentlemen", u"gentleman"}, {u"goods", u"goods"},
    {u"grandchildren", u"grandchild"}, {u"guardsmen", u"guardsman"}, {u"gunmen", u"gunman"}, {u"halves", u"half"},
    {u"has", u"has"}, {u"headaches", u"headache"}, {u"headquarters", u"headquarters"}, {u"heroes", u"hero"},
    {u"hypotheses", u"hypothesis"}, {u"indices", u"index"}, {u"kinsmen", u"kinsman"}, {u"knives", u"knife"},
    {u"lawmen", u"lawman"}, {u"leaves", u"leaf"}, {u"lens", u"lens"}, {u"lenses", u"lens"}, {u"lies", u"lie"},
    {u"lives", u"life"}, {u"loaves", u"loaf"}, {u"matrices", u"matrix"}, {u"means", u"means"}, {u"mechanics", u"mechanic"},
    {u"memoranda", u"memorandum"}, {u"men", u"man"}, {u"mice", u"mouse"}, {u"militiamen", u"militiaman"},
    {u"mosquitoes", u"mosquito"}, {u"movies", u"movie"}, {u"news", u"news"}, {u"nuclei", u"nucleus"}, {u"oases", u"oasis"},
    {u"ourselves", u"ourselves"}, {u"oxen", u"ox"}, {u"parentheses", u"parenthesis"}, {u"passersby", u"passerby"},
    {u"perhaps", u"perhaps"}, {u"phenomena", u"phenomenon"}, {u"picnics", u"picnic"}, {u"pies", u"pie"},
    {u"policemen", u"policeman"}, {u"policewomen", u"policewoman"}, {u"potatoes", u"potato"}, {u"premises", u"premises"},
    {u"proceedings", u"proceedings"}, {u"quizzes", u"quiz"}, {u"referenda", u"referendum"}, {u"remains", u"remains"},
    {u"republics", u"republic"}, {u"riches", u"riches"}, {u"rookies", u"rookie"}, {u"salespeople", u"salesperson"},
    {u"schoolchildren", u"schoolchild"}, {u"selves", u"self"}, {u"series", u"series"}, {u"servicemen", u"serviceman"},
    {u"servicewomen", u"servicewoman"}, {u"shelves", u"shelf"}, {u"species", u"species"}, {u"spokesmen", u"spokesman"},
    {u"spokespeople", u"spokesperson"}, {u"spokeswomen", u"spokeswoman"}, {u"statesmen", u"statesman"},
    {u"statistics", u"statistic"}, {u"statuses", u"status"}, {u"strongmen", u"strongman"}, {u"summons", u"summons"},
    {u"superheroes", u"superhero"}, {u"surpluses", u"surplus"}, {u"tactics", u"tactic"}, {u"teeth", u"tooth"},
    {u"thanks", u"thanks"}, {u"theses", u"thesis"}, {u"thieves", u"thief"}, {u"this", u"this"}, {u"ties", u"tie"},
    {u"tomatoes", u"tomato"}, {u"topics", u"topic"}, {u"torpedoes", u"torpedo"}, {u"tribesmen", u"tribesman"},
    {u"troops", u"troop"}, {u"us", u"us"}, {u"vetoes", u"veto"}, {u"viruses", u"virus"}, {u"volcanoes", u"volcano"},
    {u"whereabouts", u"whereabouts"}, {u"wives", u"wife"}, {u"wolves", u"wolf"}, {u"women", u"woman"}, {u"yes", u"yes"},
    {u"zombies", u"zombie"},
});

constexpr auto adjectives = std::to_array<Form>({
    {u"angrier", u"angry"}, {u"angriest", u"angry"}, {u"best", u"good"}, {u"better", u"good"}, {u"bigger", u"big"},
    {u"biggest", u"big"}, {u"bloodier", u"bloody"}, {u"bloodiest", u"bloody"}, {u"blunter", u"blunt"},
    {u"bluntest", u"blunt"}, {u"bolder", u"bold"}, {u"boldest", u"bold"}, {u"braver", u"brave"}, {u"bravest", u"brave"},
    {u"briefer", u"brief"}, {u"briefest", u"brief"}, {u"brighter", u"bright"}, {u"brightest", u"bright"},
    {u"broader", u"broad"}, {u"broadest", u"broad"}, {u"busier", u"busy"}, {u"busiest", u"busy"}, {u"calmer", u"calm"},
    {u"calmest", u"calm"}, {u"cheaper", u"cheap"}, {u"cheapest", u"cheap"}, {u"cleaner", u"clean"}, {u"cleanest", u"clean"},
    {u"clearer", u"clear"}, {u"clearest", u"clear"}, {u"closer", u"close"}, {u"closest", u"close"}, {u"colder", u"cold"},
    {u"coldest", u"cold"}, {u"costlier", u"costly"}, {u"costliest", u"costly"}, {u"crazier", u"crazy"},
    {u"craziest", u"crazy"}, {u"darker", u"dark"}, {u"darkest", u"dark"}, {u"deadlier", u"deadly"}, {u"deadliest", u"deadly"},
    {u"deeper", u"deep"}, {u"deepest", u"deep"}, {u"dirtier", u"dirty"}, {u"dirtiest", u"dirty"}, {u"earlier", u"early"},
    {u"earliest", u"early"}, {u"easier", u"easy"}, {u"easiest", u"easy"}, {u"elder", u"old"}, {u"eldest", u"old"},
    {u"farther", u"far"}, {u"farthest", u"far"}, {u"faster", u"fast"}, {u"fastest", u"fast"}, {u"fatter", u"fat"},
    {u"fattest", u"fat"}, {u"fiercer", u"fierce"}, {u"fiercest", u"fierce"}, {u"finer", u"fine"}, {u"finest", u"fine"},
    {u"firmer", u"firm"}, {u"firmest", u"firm"}, {u"fitter", u"fit"}, {u"fittest", u"fit"}, {u"fresher", u"fresh"},
    {u"freshest", u"fresh"}, {u"friendlier", u"friendly"}, {u"friendliest", u"friendly"}, {u"fuller", u"full"},
    {u"fullest", u"full"}, {u"funnier", u"funny"}, {u"funniest", u"funny"}, {u"further", u"far"}, {u"furthest", u"far"},
    {u"gentler", u"gentle"}, {u"gentlest", u"gentle"}, {u"graver", u"grave"}, {u"gravest", u"grave"}, {u"greater", u"great"},
    {u"greatest", u"great"}, {u"grimmer", u"grim"}, {u"grimmest", u"grim"}, {u"happier", u"happy"}, {u"happiest", u"happy"},
    {u"harder", u"hard"}, {u"hardest", u"hard"}, {u"harsher", u"harsh"}, {u"harshest", u"harsh"}, {u"healthier", u"healthy"},
    {u"healthiest", u"healthy"}, {u"heavier", u"heavy"}, {u"heaviest", u"heavy"}, {u"higher", u"high"}, {u"highest", u"high"},
    {u"hotter", u"hot"}, {u"hottest", u"hot"}, {u"hungrier", u"hungry"}, {u"hungriest", u"hungry"}, {u"larger", u"large"},
    {u"largest", u"large"}, {u"later", u"late"}, {u"latest", u"late"}, {u"lighter", u"light"}, {u"lightest", u"light"},
    {u"likelier", u"likely"}, {u"likeliest", u"likely"}, {u"livelier", u"lively"}, {u"liveliest", u"lively"},
    {u"longer", u"long"}, {u"longest", u"long"}, {u"louder", u"loud"}, {u"loudest", u"loud"}, {u"lower", u"low"},
    {u"lowest", u"low"}, {u"luckier", u"lucky"}, {u"luckiest", u"lucky"}, {u"mightier", u"mighty"}, {u"mightiest", u"mighty"},
    {u"milder", u"mild"}, {u"mildest", u"mild"}, {u"nearer", u"near"}, {u"nearest", u"near"}, {u"newer", u"new"},
    {u"newest", u"new"}, {u"nicer", u"nice"}, {u"nicest", u"nice"}, {u"noisier", u"noisy"}, {u"noisiest", u"noisy"},
    {u"older", u"old"}, {u"oldest", u"old"}, {u"paler", u"pale"}, {u"palest", u"pale"}, {u"poorer", u"poor"},
    {u"poorest", u"poor"}, {u"quicker", u"quick"}, {u"quickest", u"quick"}, {u"quieter", u"quiet"}, {u"quietest", u"quiet"},
    {u"rarer", u"rare"}, {u"rarest", u"rare"}, {u"remoter", u"remote"}, {u"remotest", u"remote"}, {u"richer", u"rich"},
    {u"richest", u"rich"}, {u"riskier", u"risky"}, {u"riskiest", u"risky"}, {u"rougher", u"rough"}, {u"roughest", u"rough"},
    {u"sadder", u"sad"}, {u"saddest", u"sad"}, {u"safer", u"safe"}, {u"safest", u"safe"}, {u"severer", u"severe"},
    {u"severest", u"severe"}, {u"sharper", u"sharp"}, {u"sharpest", u"sharp"}, {u"shorter", u"short"},
    {u"shortest", u"short"}, {u"simpler", u"simple"}, {u"simplest", u"simple"}, {u"slighter", u"slight"},
    {u"slightest", u"slight"}, {u"slimmer", u"slim"}, {u"slimmest", u"slim"}, {u"slower", u"slow"}, {u"slowest", u"slow"},
    {u"smaller", u"small"}, {u"smallest", u"small"}, {u"smarter", u"smart"}, {u"smartest", u"smart"}, {u"softer", u"soft"},
    {u"softest", u"soft"}, {u"steadier", u"steady"}, {u"steadiest", u"steady"}, {u"steeper", u"steep"},
    {u"steepest", u"steep"}, {u"stranger", u"strange"}, {u"strangest", u"strange"}, {u"stricter", u"strict"},
    {u"strictest", u"strict"}, {u"stronger", u"strong"}, {u"strongest", u"strong"}, {u"swifter", u"swift"},
    {u"swiftest", u"swift"}, {u"taller", u"tall"}, {u"tallest", u"tall"}, {u"thicker", u"thick"}, {u"thickest", u"thick"},
    {u"thinner", u"thin"}, {u"thinnest", u"thin"}, {u"tighter", u"tight"}, {u"tightest", u"tight"}, {u"tinier", u"tiny"},
    {u"tiniest", u"tiny"}, {u"tougher", u"tough"}, {u"toughest", u"tough"}, {u"warmer", u"warm"}, {u"warmest", u"warm"},
    {u"weaker", u"weak"}, {u"weakest", u"weak"}, {u"wealthier", u"wealthy"}, {u"wealthiest", u"wealthy"}, {u"wetter", u"wet"},
    {u"wettest", u"wet"}, {u"wider", u"wide"}, {u"widest", u"wide"}, {u"wilder", u"wild"}, {u"wildest", u"wild"},
    {u"wiser", u"wise"}, {u"wisest", u"wise"}, {u"worse", u"bad"}, {u"worst", u"bad"}, {u"younger", u"young"},
    {u"youngest", u"young"},
});

constexpr auto auxiliaries = std::to_array<Form>({
    {u"'d", u"would"}, {u"'ll", u"will"}, {u"'m", u"be"}, {u"'re", u"be"}, {u"'s", u"be"}, {u"'ve", u"have"}, {u"ai", u"be"},
    {u"am", u"be"}, {u"are", u"be"}, {u"been", u"be"}, {u"being", u"be"}, {u"ca", u"can"}, {u"did", u"do"}, {u"does", u"do"},
    {u"doing", u"do"}, {u"done", u"do"}, {u"gets", u"get"}, {u"getting", u"get"}, {u"got", u"get"}, {u"had", u"have"},
    {u"has", u"have"}, {u"having", u"have"}, {u"is", u"be"}, {u"sha", u"shall"}, {u"was", u"be"}, {u"were", u"be"},
    {u"wo", u"will"},
});

template<std::size_t N>
std::u16string_view find(const std::array<Form, N> &table, std::u16string_view form)
{
    static_assert(N > 0);
    const auto found = std::ranges::lower_bound(table, form, {}, &Form::form);
    return found != table.end() && found->form == form ? found->lemma : std::u16string_view();
}

} // namespace

std::u16string_view irregularVerb(std::u16string_view form)
{
    return find(verbs, form);
}

std::u16string_view irregularNoun(std::u16string_view form)
{
    return find(nouns, form);
}

std::u16string_view irregularAdjective(std::u16string_view form)
{
    return find(adjectives, form);
}

std::u16string_view auxiliary(std::u16string_view form)
{
    return find(auxiliaries, form);
}

} // namespace entente
