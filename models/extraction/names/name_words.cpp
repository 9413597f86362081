// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/name_words.h"

namespace entente {

const WordSet &functionWords()
{
    static const WordSet set(
        u"the a an this that these those here there some any all both each every either neither no not none nothing one two three four five six seven eight "
        "nine ten hundreds thousands millions another other others such same i you he she it we they me him her us them my your his its our their mine "
        "who whom whose which what when where why how whether if unless until since because although though while whereas as so than then thus hence "
        "and or but nor yet for of in on at by to from with without within into onto upon over under above below between among amid amidst across "
        "against along around before behind beneath beside besides beyond despite down during except inside like near off out outside past per "
        "regarding through throughout toward towards up via about after again also already always almost alone am are be been being was were is do does did done "
        "doing have has had having will would shall should may might must can could cannot ought need dare let lets just only even ever never often "
        "sometimes soon still today tomorrow yesterday tonight now later earlier meanwhile moreover however nevertheless nonetheless therefore "
        "furthermore additionally instead rather perhaps maybe probably possibly clearly certainly indeed finally eventually recently currently previously "
        "initially ultimately overall once twice first second third last next many much more most few fewer less least several various "
        "according asked speaking talking citing noting given following including concerning based compared unlike yes well oh ok okay please thank thanks hello dear "
        "said says say told tells added adds asked asks told wrote writes reported reports announced confirmed warned called calls vowed "
        "new old big small good great best better bad worse worst high low long short early late full final recent former current latest major local "
        "people men women children officials officers experts analysts critics supporters sources members leaders lawmakers police troops soldiers "
        "government governments nothing everyone everybody someone somebody anyone anybody everything something anything nobody "
        "view read see watch listen click photo photograph image images video picture file advertisement copyright share follow subscribe sign "
        "details update updated breaking live editor editors editing reporting written compiled translated source sources note ed background context summary "
        "make makes made take takes took get gets got go goes went come comes came give gives gave keep put set show shows think know believe want look "
        "what's that's it's he's she's there's here's let's who's we're they're you're i'm "
        "war peace talks deal news world state city country countries nation nations west east north south western eastern northern southern central "
        "trade oil gas money market markets economy business bank percent pct minister president secretary chairman");
    return set;
}

const WordSet &calendarWords()
{
    static const WordSet set(
        u"monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april june july august "
        "september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan thanksgiving eid passover "
        "hanukkah ashura nowruz spring summer autumn winter gmt utc est edt cet am pm bst am. p.m. a.m.");
    return set;
}

const WordSet &organizationWords()
{
    static const WordSet set(
        u"ministry ministries department agency council commission committee subcommittee party university college institute institution academy school bank corp corp. "
        "corporation inc inc. ltd ltd. plc llc gmbh ag sa nv group groups association union organization organisation forces force army navy guard guards "
        "police court tribunal parliament congress senate assembly duma knesset bundestag majlis front movement brigade brigades battalion regiment division corps "
        "news times post tribune herald gazette guardian telegraph mail television tv radio media press agency foundation federation company co co. airlines airways "
        "fund authority authorities office bureau service services command coalition alliance embassy consulate delegation mission cabinet chamber club league "
        "center centre hospital church mosque network society trust board secretariat directorate administration republicans democrats liberals conservatives "
        "industries motors holdings partners systems technologies laboratories energy petroleum international associates stores securities insurance brothers "
        "observatory conference summit bloc treaty initiative programme program campaign ngo watch team squadron unit fleet battery militia "
        "staff section headquarters inspectorate theater theatre library partnership consortium exchange enterprises financial bancorp savings airline steel electric resources investments exploration mines");
    return set;
}

const WordSet &bodyWords()
{
    static const WordSet set(u"staff election elections strike prosecutor prosecutors headquarters motors electric mills dynamics inspectorate conference staffs counsel");
    return set;
}

const WordSet &placeWords()
{
    static const WordSet set(
        u"street avenue road boulevard square river lake sea ocean bay gulf strait straits channel canal island islands mountain mountains mount hill hills valley "
        "desert peninsula cape coast beach port harbour harbor airport station bridge park forest county province region district governorate oblast "
        "city town village borough township territory heights plains basin delta highway dam castle palace plaza tower towers stadium hotel "
        "museum cathedral prison camp base field gate pass border house hall");
    return set;
}

const WordSet &neverSurnames()
{
    static const WordSet set(
        u"street avenue road boulevard square highway airport station canal province region district governorate oblast county peninsula islands mountains "
        u"strait gulf ocean stadium arena hotel museum theater theatre library cathedral palace bridge valley heights territory");
    return set;
}

const WordSet &thingWords()
{
    static const WordSet set(
        u"act bill law agreement accord accords pact treaty protocol order orders decree directive memorandum god allah prize award medal cup championship olympics games festival war wars battle revolution "
        "day week month year eve century plan project operation resolution report constitution charter declaration doctrine theory virus disease syndrome "
        "hurricane storm tropical airbus boeing award awards show book bible quran koran testament christmas express line lines flight missile missiles "
        "system crisis age era renaissance reformation holocaust amendment rights statement q&a exit brexit online web internet app dollar dollars street "
        "index average bonds notes shares stock revolution spring deal channel");
    return set;
}

const WordSet &followerNouns()
{
    static const WordSet set(
        u"administration regime government cabinet doctrine campaign team era years presidency plan proposal allies ally supporters loyalists aide aides "
        "family report inquiry amendment memo dossier");
    return set;
}

const WordSet &premodifiers()
{
    static const WordSet set(
        u"republican democrat democratic conservative labour labor liberal socialist communist tory independent christian muslim catholic orthodox jewish "
        "sunni shia shiite kurdish kurd arab former late ex then acting deputy senior veteran vice sen sen. sens sens. rep rep. reps reps. gov gov. govs govs. gen. col. capt. sgt. spc spc. pfc pfc. cpl. cpl presidents ministers senators prez pollster anti pro outgoing incoming new chief lead top special nobel laureate "
        "likud fatah western european african asian latin republican-led dear hon hon. det. insp. const. supt. cmdr. alderman ald. del. assemblyman councilwoman councilmember affairs relations anti-terrorism rev rev. reverend his her pro-russian anti");
    return set;
}

const WordSet &roleAdjectives()
{
    static const WordSet set(
        u"former ex then late new newly current incoming outgoing acting deputy senior top chief special first second veteran elected re-elected "
        "interim caretaker longtime long-time influential powerful prominent embattled ousted exiled ailing far-right right-wing left-wing hardline hawkish populist "
        "conservative liberal reformist pro-russian pro-western nationalist key main own assistant associate under junior presidential high-ranking highest ranking "
        "regional local national federal international permanent honorary de facto self-proclaimed self-declared newly-elected centrist democratic republican socialist "
        "communist exchief lead chief british-born young old 40-year-old");
    return set;
}

const WordSet &speechVerbs()
{
    static const WordSet set(
        u"said says say told tells added adds asked asks wrote writes tweeted posted announced declared stated claimed insisted argued warned explained noted "
        "stressed emphasised emphasized vowed pledged replied responded concluded recalled acknowledged admitted denied suggested predicted testified "
        "commented remarked joked quipped lamented complained conceded confirmed continued explains argues insists warns notes believes thinks "
        "described describes called expressed urged reiterated revealed accused criticised criticized");
    return set;
}

const WordSet &personVerbs()
{
    static const WordSet set(
        u"met meets meet visited arrived flew travelled traveled resigned died married smiled laughed grew studied recalled hopes hoped wants wanted hugged "
        "was is has had will would served joined ran won lost became began thinks believed felt knew appeared spoke spoken speaks tapped nominated appointed");
    return set;
}

const WordSet &locativePrepositions()
{
    static const WordSet set(u"in at near outside inside around across throughout through via toward beyond into onto");
    return set;
}

const WordSet &portfolioWords()
{
    static const WordSet set(
        u"foreign affairs europe finance economy economic economics trade industry industries energy mines mining oil petroleum employment labour labor welfare social interior "
        "justice health education science research technology technologies innovation digital agriculture agricultural food rural fisheries forestry culture cultural tourism sport "
        "sports youth family families women gender equality transport transportation infrastructure communications communication information media environment environmental climate "
        "water natural resources planning investment investments commerce cooperation development international integration regional defence defense national security home internal "
        "public administration religious veterans emergency emergencies situations housing construction urban ecological transition business enterprise competition customs budget "
        "reintegration strategic humanitarian immigration migration refugees asylum citizenship diaspora expatriates overseas parliamentary legal constitutional political peace "
        "external relations electricity maritime aviation nuclear taxation treasury");
    return set;
}

const WordSet &wordSurnames()
{
    static const WordSet set(
        u"brown rice bush hunt major may hill fox law king young white black green wood cook baker miller carter wolf crown price powers power shields best long short "
        "strong field banks bank stone rivers moon noon day week cash case cross frost gates gore grant hope house lamb lane little love mark marsh mills north south west east "
        "page park parks parker poole pope prince reed rose sharp shepherd singer small smart snow speaker spring summers swift walker ward waters winter wise wright "
        "ban ma he an you so see li wang lee kim park lin han lu hu wen qin will pence ford case burns blinken-era wall reid perry lord abbott bolt justice dean early bond "
        "bennett-era christian jordan israel chad paris turkey georgia london washington lincoln jackson houston austin madison kennedy lavrov-era haley-era order ball rush "
        "hand head low sun song gross fair cruz santos rock marshall general bishop judge barr ash cotton");
    return set;
}

} // namespace entente
