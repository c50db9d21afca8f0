import { REPORTS } from "@/lib/domain/claims/name-words";
import { type Opening, wordPattern, wordSet } from "@/lib/domain/coverage/openings/opening";

const ACTS =
  wordPattern(`declined refused refuses refusing plans planned wants wanted hopes hoped agreed agrees disagrees disagreed
  resigned resigns quit quits retired retires apologised apologized apologises apologizes pleaded threatened threatens sued sues blamed
  blames welcomed welcomes rejected rejects condemned condemns backs opposes opposed invited visited hired fired sacked married won wins
  scored scores signed signs voted sells buys owns employs makes operates teaches lives knows thinks loves hates feels wears smiled laughed
  shrugged nodded fled surrendered escaped arrived left leaves joined thanked praised praises defended defends attacked met meets
  visits travelled traveled graduated hesitated regrets doubts fears intends insists objected`);
const AUXILIARY =
  "(?:has|had|was|is|will|would|did|does|may|might|could|can|should|must|also|later|then|never|once|still|now|first|finally)(?:n[’']t)?";
const DOES =
  wordPattern(`say deny refuse decline comment respond reply resign apologise apologize return answer testify vote sign speak
  meet want know think plan agree step appeal plead confirm explain disclose sue retire quit
  said denied refused declined commented responded replied resigned apologised apologized answered testified voted signed spoken
  told asked agreed pleaded confirmed explained retired wanted planned promised pledged insisted warned
  arrested charged convicted acquitted elected re-elected appointed born jailed imprisoned sentenced sacked fired hired accused
  suspected hospitalised hospitalized married divorced educated quoted re-arrested detained extradited indicted knighted`);

export const english: Opening = {
  fillers: wordSet(`
    about above across actually additionally afterwards again against alas allegedly almost alone along already alternatively
    always amid among amongst anyhow anyway apart apparently arguably around aside basically before behind below beneath beside besides
    between beyond briefly broadly certainly clearly consequently conversely critically crucially curiously currently damn dear
    despite directly down due during early either elsewhere enough equally especially essentially even eventually ever evidently
    exactly except fairly finally first firstly following formerly fortunately forward frankly frequently fully further furthermore
    generally given gradually granted half hardly hence here hitherto honestly hopefully how ideally immediately importantly
    incidentally including increasingly indeed initially inside instead interestingly ironically just lastly lately
    later less like likely likewise literally little locally luckily mainly many maybe meantime merely moreover mostly much namely
    naturally near nearby nearly neither nevertheless next nonetheless normally notably notwithstanding obviously occasionally off often
    okay on once only onto opposite originally otherwise out outside over overall overnight particularly partly past perhaps
    personally plus possibly potentially presumably previously primarily privately probably publicly quickly quite rarely rather really
    recently regarding regardless regrettably repeatedly reportedly respectively roughly round sadly scarcely second secondly
    seemingly seldom separately seriously several shortly significantly similarly simply simultaneously slowly so somehow sometimes
    somewhere soon specifically still strangely strictly strikingly subsequently such suddenly supposedly sure surely surprisingly tellingly
    than thankfully then there thereafter therefore third thirdly though through throughout thus together tomorrow tonight too toward
    towards traditionally truly twice typically ultimately under underneath understandably undoubtedly unfortunately unless unlike
    unsurprisingly until up upon usually versus very via was well were whatever whenever wherever whereas whether whichever whoever
    whom whose why with within without worldwide worse worst yes yesterday yet
    breaking update updated exclusive watch live video videos photo photos picture pictures new note notes opinion analysis comment
    correction clarification editorial interview advertisement sponsored related read more see also contact tel fax email source sources
    hello hi please sorry thanks thank congratulations goodbye welcome ok wow oh ah well let lets`),
  fillerForm: null,
  common: wordSet(`
    today people women men children police everyone everybody nobody somebody someone anyone anybody something anything nothing
    everything one none all both government management staff parliament congress management leadership opposition world mother father mum
    dad mom grandma grandpa nature god life death love hate war peace truth justice freedom democracy science history art music
    food water rain snow wind fire ice heat weather winter spring summer autumn fall morning evening night noon midnight christmas easter
    traffic demand supply inflation unemployment output growth trade business industry tourism agriculture labour labor research evidence
    data information news footage intelligence money cash debt credit capital property equipment material damage crime violence
    corruption fraud terror terrorism racism hunger poverty wealth health medicine care help aid support progress advice knowledge
    work homework housework training practice experience experts time space energy power electricity gas oil coal steel gold silver iron wood
    paper plastic glass cotton wool sugar salt rice wheat corn bread meat milk coffee tea beer wine alcohol tobacco smoke dust mud
    air earth land soil sand sea ocean sunshine darkness light sound noise silence attention fear anger hope trust faith luck
    fortune success failure honesty courage pride shame guilt blame grief joy pain patience wisdom turnout attendance interest
    legislation law order politics economics mathematics physics ethics press media public society culture religion education
    school college university church prison jail court hospital home bed town nothing transport software hardware technology
    production consumption pollution investment employment immigration migration congestion construction
    speculation opinion criticism pressure tension uncertainty confusion chaos panic relief
    officialdom mankind humanity folk youth crew command counsel counterparts
    mothers fathers brothers sisters sons daughters friends family families kids boys girls babies ladies
    dollar euro prices rates shares stocks bonds sales profits losses exports imports costs wages fees taxes talks trials tests rules
    police firefighters paramedics medics detectives aides allies sources insiders activists campaigners
    celebrity customs results figures records reports documents emails letters studies polls surveys estimates forecasts
    winter's details others few half most`),
  commonForm:
    /(?:ers|ors|ists|ians|ants|ents|ees|ies|ings?|tions?|sions?|ments?|ness|ity|isms?|ships?|ances?|ences?|men|women|people|folk|cs)$/u,
  acts: `(?:[’']s \\p{Ll}| (?:${REPORTS}|${ACTS})(?!\\p{L})| (?:${AUXILIARY} (?:(?:not|never|also|since|already|then|been|be|later|not be|not been|again) ){0,2})${DOES}(?!\\p{L})| (?:could|may|might|will|would|must|should) face (?:prison|jail|trial|charges|extradition|court|up))`,
  states: "",
  noSubject: null,
  shape: null,
  joins: "(?: and \\p{Lu}|, who(?!\\p{L}))",
};
