package dev.tilth.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The closed word classes that decide whether a difference matters, for English and the larger languages. A word that is
 * missing here makes two texts alike that are not, a word too many keeps a row: in doubt a word is here.
 */
final class Lexicon {
    /** Hash of {@code not}, which stands for every form of it: {@code n't}, {@code cannot}. */
    static final long NOT = words("not").hash(0);

    /** Hash of {@code hello}, which stands for every greeting by the time of day. */
    static final long HELLO = words("hello").hash(0);

    /** Hash of the one form of {@code not} that is written together with its verb. */
    static final long CANNOT = words("cannot").hash(0);

    private static final String NEGATIONS =
            """
            not no never none nobody nothing nowhere neither nor without cannot cant dont doesnt isnt wont
            nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne weder
            ne pas jamais rien aucun aucune sans ni non
            nunca nada nadie ningún ninguno ninguna sin tampoco jamás
            mai nessuno nessuna niente nulla senza né
            não ninguém nenhum nenhuma sem nem
            niet geen nooit niets niemand zonder
            nie nigdy nikt bez żaden żadna żadne není nikdy
            inte ej ikke aldrig aldri ingen ingenting utan uten uden ei eivät älä
            не нет ни никогда ничего никто без нельзя ні немає ніколи
            δεν μην όχι ποτέ değil yok hayır asla nem nincs nu fără
            لا ليس ليست لم لن غير بدون لا לא אין בלי נא नहीं नही मत बिना
            不 没 沒 無 无 未 非 否 别 勿 莫 ん ず ぬ な 안 못 아니 아니다 없다 없는 không chẳng tidak bukan jangan tanpa
            """;

    private static final String NUMBERS =
            """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
            thousands million millions billion billions trillion dozen half halves double triple quadruple twice thrice
            first second third fourth fifth sixth seventh eighth ninth tenth quarter once
            zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend
            million millionen milliarde erste erster erstes zweite zweiter zweites dritte dritter halb doppelt
            deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante cent mille premier
            première deuxième troisième moitié double
            dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento mil primero primera
            segundo segunda tercero tercera mitad doble
            tre quattro cinque sei sette otto dieci undici dodici venti trenta cento primo prima secondo terzo metà
            dois duas três quatro oito dez onze doze vinte trinta cem primeiro primeira metade
            twee drie vijf zes zeven negen tien twaalf twintig honderd duizend eerste tweede derde helft
            dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto tysiąc pierwszy drugi trzeci
            один два две три четыре пять шесть семь восемь девять десять сто тысяча миллион первый второй третий
            一 二 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 零 两 兩 半
            """;

    private static final String DATES =
            """
            monday tuesday wednesday thursday friday saturday sunday january february april june july august september
            october november december today tomorrow yesterday morning afternoon evening night noon midnight daily weekly
            monthly yearly annual
            montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
            heute morgen gestern lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin
            juillet août septembre octobre novembre décembre demain lunes martes miércoles jueves viernes sábado
            domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hoy mañana ayer
            """;

    private static final Set<Long> ADVERBS_OF_DAY =
            hashes("today tomorrow yesterday heute gestern morgen demain hoy ayer mañana");

    private static final Set<String> DATE_PHRASES =
            Set.of(("今天 明天 昨天 前天 后天 今日 明日 昨日 今晚 明晚 昨晚 今早 明早 早上 上午 中午 下午 晚上 今年 明年 去年 上周 下周 这周 上个月 下个月"
                            + " 先週 今週 来週 先月 今月 来月 来年 昨年 今朝 今夜 昨夜")
                    .split(" "));

    private static final String UNITS =
            """
            mm cm dm m km nm µm um in inch inches ft foot feet yd yard yards mi mile miles g kg mg µg ug ng t lb lbs pound
            pounds oz ounce ounces ton tons tonne tonnes gram grams kilogram kilograms milligram milligrams l ml cl dl
            liter liters litre litres gallon gallons cup cups tbsp tsp tablespoon tablespoons teaspoon teaspoons s sec secs
            second seconds ms ns min mins minute minutes h hr hrs hour hours d day days week weeks month months year years
            hz khz mhz ghz b kb mb gb tb pb kib mib gib bit bits byte bytes w kw mw gw kwh mwh v mv kv a ma mah ohm ohms ev
            kev mev gev tev j kj cal kcal n pa hpa kpa mpa bar psi atm c f k degrees degree am pm celsius fahrenheit kelvin rad
            percent per cent mol mmol kmh mph kph knots dollars dollar euros euro pounds cents yen rupees francs usd eur gbp
            jpy chf cny inr px pt em rem dpi items item people persons times pieces
            stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren minuten sekunden meter
            kilometer gramm kilogramm jours jour heures heure mois ans semaines semaine días día horas hora meses años
            """;

    private static final String OPPOSITES =
            """
            increase/decrease increased/decreased increases/decreases increasing/decreasing increase/reduce rise/fall
            rises/falls raise/lower higher/lower high/low highest/lowest more/less more/fewer most/least maximum/minimum
            max/min maximize/minimize before/after above/below over/under left/right up/down upper/lower top/bottom
            inside/outside in/out on/off input/output start/end start/stop begin/end first/last open/close opened/closed
            open/closed opening/closing true/false yes/no buy/sell bought/sold buyer/seller import/export push/pull
            allow/deny allow/forbid allowed/forbidden allowed/prohibited permit/prohibit permitted/prohibited accept/reject
            accepted/rejected approve/reject approved/rejected enable/disable enabled/disabled include/exclude
            included/excluded including/excluding with/without add/remove add/subtract added/removed multiply/divide
            plus/minus always/never all/none all/some everyone/nobody everything/nothing any/all every/no both/neither
            positive/negative good/bad better/worse best/worst hot/cold warm/cold large/small larger/smaller big/small
            bigger/smaller long/short longer/shorter fast/slow faster/slower early/late earlier/later old/new older/newer
            older/younger oldest/youngest male/female man/woman men/women boy/girl boys/girls husband/wife father/mother
            son/daughter brother/sister he/she his/her him/her mr/mrs greater/less greater/smaller ascending/descending
            horizontal/vertical row/column rows/columns odd/even public/private internal/external send/receive sent/received
            sender/recipient sender/receiver from/to lend/borrow win/lose won/lost winner/loser pass/fail passed/failed
            succeed/fail success/failure love/hate like/dislike agree/disagree safe/dangerous legal/illegal lock/unlock
            install/uninstall encode/decode encrypt/decrypt compress/decompress upload/download login/logout debit/credit
            profit/loss gain/loss income/expense expensive/cheap easy/difficult easy/hard simple/complex full/empty
            present/absent present/past past/future north/south east/west northern/southern eastern/western summer/winter
            spring/autumn day/night am/pm must/may must/can should/must required/optional singular/plural active/passive
            ancestor/descendant parent/child employer/employee teacher/student doctor/patient landlord/tenant
            plaintiff/defendant lessor/lessee licensor/licensee vendor/customer acute/chronic benign/malignant
            hyper/hypo hypertension/hypotension hyperglycemia/hypoglycemia oral/intravenous systolic/diastolic
            and/or upgrade/downgrade attach/detach import/export read/write insert/delete mindestens/höchstens
            我/你 我/您 我/他 我/她 你/他 你/她
            my/your my/his my/her my/their your/his your/her your/their i/you i/he i/she i/they we/they you/he you/she
            you/they our/your our/their mine/yours will/did will/was will/has will/had rarely/always often/rarely
            even/odd at/until vertical/diagonal sin/cos sine/cosine union/intersection numerator/denominator
            prefix/suffix vowel/consonant mother/daughter father/son cause/effect
            und/oder et/ou y/o vor/nach mehr/weniger größer/kleiner hoch/niedrig höher/niedriger mit/ohne immer/nie richtig/falsch ja/nein
            gut/schlecht alt/neu groß/klein links/rechts oben/unten erlaubt/verboten
            avant/après plus/moins grand/petit avec/sans toujours/jamais vrai/faux oui/non bon/mauvais gauche/droite
            antes/después más/menos mayor/menor con/sin siempre/nunca verdadero/falso sí/no bueno/malo izquierda/derecha
            prima/dopo più/meno maggiore/minore sempre/mai vero/falso sì/no buono/cattivo sinistra/destra
            """;

    /** Words that narrow or widen what is said, where only one text has them. */
    private static final String QUANTIFIERS =
            """
            all every each only except unless if until always never often rarely seldom sometimes usually both either
            neither most least several few sorted unsorted unique distinct reverse reversed average mean median maximum
            minimum max min highest lowest largest smallest longest shortest latest earliest oldest newest best worst
            before after increase decrease increased decreased increasing decreasing ascending descending odd even
            positive negative true false first last same different opposite empty
            alle jeder jede jedes nur außer immer oft selten manchmal mindestens höchstens links rechts vor nach mehr weniger
            tous toutes chaque seulement sauf toujours souvent rarement parfois gauche droite avant après plus moins
            todos todas cada solo sólo excepto siempre izquierda derecha antes después más menos
            tutti tutte ogni soltanto tranne sempre sinistra destra dopo meno
            все каждый только кроме всегда часто редко иногда слева справа после более менее
            """;

    /** What halves {@code every day}. */
    private static final Set<Long> ALTERNATING = hashes("other alternate");

    private static final Set<Long> EACH = hashes("every each on");

    private static final String QUESTIONS =
            """
            why how where when warum wieso wann pourquoi comment où quand cómo dónde cuándo perché dove quando почему где когда
            """;

    /** Words that no programming language has, so that they are prose even beside a formula. */
    private static final String PROSE =
            """
            the a an that this these those of your our their please which it its der die das ein eine le la les un une el los las
            """;

    /** Units of what is measured, which matter even far from a number. */
    private static final String MEASURES =
            """
            mile miles kilometer kilometers kilometre kilometres meter meters metre metres feet inch inches yards celsius
            fahrenheit kelvin kg lbs pounds grams liters litres gallons mph kph kmh usd eur dollars euros yen cents
            """;

    /** Words that often begin a sentence with a capital and are no names. */
    private static final String OPENERS =
            """
            a an the this that these those it its i you he she we they my your his her our their me him them us who whom
            whose which what when where why how there here if then else so but and or nor yet for because since although
            though while as at by in into on onto of off to from with about after before between during through over under
            is are was were be been being am do does did have has had can could will would shall should may might must
            please kindly thanks thank hello hi hey dear greetings sure certainly absolutely yes okay ok well now also
            however therefore thus hence moreover furthermore additionally finally next first let lets note many most
            some any all each every both either much more such just only even still sorry welcome good great help
            """;

    /** What often follows the name that begins a sentence. */
    private static final String AFTER_NAMES =
            """
            is was are were has had have and or will would can could does did do s said says went goes wants wanted needs
            needed lives lived works worked bought sold plays played likes liked asks asked owns owned ist war hat hatte
            und oder wird est était et a avait es era y tiene tenía è ed ha aveva
            """;

    private static final Set<String> NEGATING_PREFIXES =
            Set.of("un", "in", "im", "ir", "il", "dis", "non", "mis", "anti", "de", "ab");

    /** Words of scripts without capitals that carry grammar and courtesy, not content. */
    private static final String PARTICLES =
            """
            的 了 吗 嗎 呢 吧 啊 呀 嘛 哦 请 請 您 你 我 们 們 是 在 也 都 就 很 把 被 和 与 與 及 个 個 着 过 地 得 这 這 那 什 么 麼 谢 謝 好
            は が を に の へ と も か ね よ で す ま
            في من على إلى عن هو هي هذا هذه ذلك التي الذي أن إن و قد هل يا من فضلك
            של את זה זאת הוא היא על עם אל מן כי גם אני
            है हैं का की के को में से पर और यह वह एक कृपया था थी थे हो ही भी
            """;

    private static final long[] KEYS = new long[2048];
    private static final byte[] ASPECTS = new byte[KEYS.length];
    /** A bit by hash: whether it may be that of a word with an aspect. Most words have none, and end here. */
    private static final long[] MAYBE = new long[128];

    private static final Set<Long> UNIT_HASHES = hashes(UNITS);
    private static final Set<Long> OPENER_HASHES = hashes(OPENERS);
    private static final Set<Long> AFTER_NAME_HASHES = hashes(AFTER_NAMES);
    private static final Set<Long> PROSE_HASHES = hashes(PROSE);
    private static final Set<Long> PARTICLE_HASHES = hashes(PARTICLES);
    private static final Map<Long, Set<Long>> OPPOSITE_HASHES = pairs();
    private static final Map<Long, Aspect> NARROWING = narrowing();

    static {
        define(DATES, Aspect.DATE);
        define(NUMBERS, Aspect.NUMBER);
        define(NEGATIONS, Aspect.NEGATION);
    }

    private Lexicon() {}

    /** The code of the aspect that a word is of wherever it stands, or 0. */
    static byte aspect(long wordHash) {
        boolean maybe = (MAYBE[(int) (wordHash >>> 57)] & 1L << (wordHash >>> 51)) != 0;
        return maybe ? ASPECTS[slot(wordHash)] : 0;
    }

    static boolean isUnit(long wordHash) {
        return UNIT_HASHES.contains(wordHash);
    }

    static boolean isOpener(long wordHash) {
        return OPENER_HASHES.contains(wordHash);
    }

    static boolean followsName(long wordHash) {
        return AFTER_NAME_HASHES.contains(wordHash);
    }

    static boolean isProse(long wordHash) {
        return PROSE_HASHES.contains(wordHash);
    }

    static boolean isParticle(long wordHash) {
        return PARTICLE_HASHES.contains(wordHash);
    }

    /** Whether the two words in a row mean every second one: {@code every other}. */
    static boolean alternates(long wordHash, long nextHash) {
        return EACH.contains(wordHash) && ALTERNATING.contains(nextHash);
    }

    /** Whether the word says when, wherever in its clause it stands. */
    static boolean isAdverbOfDay(long wordHash) {
        return ADVERBS_OF_DAY.contains(wordHash);
    }

    /** Whether characters of a script without spaces say when. */
    static boolean isDatePhrase(String characters) {
        return DATE_PHRASES.contains(characters);
    }

    /** What a word narrows that is in one text only. */
    static Optional<Aspect> narrowing(long wordHash) {
        return Optional.ofNullable(NARROWING.get(wordHash));
    }

    private static Map<Long, Aspect> narrowing() {
        Map<Long, Aspect> all = new HashMap<>();
        hashes(QUANTIFIERS).forEach(hash -> all.put(hash, Aspect.QUANTIFIER));
        hashes(QUESTIONS).forEach(hash -> all.put(hash, Aspect.QUESTION));
        hashes(MEASURES).forEach(hash -> all.put(hash, Aspect.UNIT));
        return Map.copyOf(all);
    }

    static Set<Long> opposites(long wordHash) {
        return OPPOSITE_HASHES.getOrDefault(wordHash, Set.of());
    }

    /** Whether one word is the other with a prefix that turns it: {@code valid}, {@code invalid}; both case-folded. */
    static boolean turns(String one, String other) {
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        return shorter.length() > 2
                && longer.endsWith(shorter)
                && NEGATING_PREFIXES.contains(longer.substring(0, longer.length() - shorter.length()));
    }

    private static Words words(String text) {
        Words words = new Words();
        words.add(text);
        return words;
    }

    private static void define(String words, Aspect aspect) {
        for (long hash : hashes(words)) {
            int slot = slot(hash);
            KEYS[slot] = hash;
            ASPECTS[slot] = aspect.code();
            MAYBE[(int) (hash >>> 57)] |= 1L << (hash >>> 51);
        }
    }

    private static int slot(long hash) {
        int slot = (int) hash & (KEYS.length - 1);
        while (ASPECTS[slot] != 0 && KEYS[slot] != hash) {
            slot = (slot + 1) & (KEYS.length - 1);
        }
        return slot;
    }

    /** The hashes of all words of a list. */
    static Set<Long> hashes(String text) {
        Words words = words(text);
        Set<Long> hashes = new TreeSet<>();
        for (int i = 0; i < words.count(); i++) {
            hashes.add(words.hash(i));
        }
        return Set.copyOf(hashes);
    }

    private static Map<Long, Set<Long>> pairs() {
        Words words = words(OPPOSITES);
        Map<Long, Set<Long>> pairs = new HashMap<>();
        for (int i = 0; i < words.count(); i += 2) {
            long one = words.hash(i);
            long other = words.hash(i + 1);
            pairs.computeIfAbsent(one, key -> new TreeSet<>()).add(other);
            pairs.computeIfAbsent(other, key -> new TreeSet<>()).add(one);
        }
        return pairs;
    }
}
