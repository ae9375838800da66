package dev.tilth.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that say the same in nearly every sentence, and words that say nearly nothing. Where one stands for another the
 * example is the same. A word that is missing here keeps a row.
 */
final class Synonyms {
    /** A line is a group; a word may be in several. */
    private static final String GROUPS =
            """
            big large huge
            small little tiny
            begin start commence
            finish complete end conclude
            buy purchase
            purchased bought
            explain describe clarify tell elaborate outline introduce
            based according
            help assist aid support assistance
            issue problem trouble difficulty
            fix repair resolve mend solve
            quick fast rapid swift
            quickly fast rapidly swiftly promptly soon
            slowly gradually
            find get give show tell provide determine retrieve fetch obtain display present supply search look list share
            calculate compute determine find evaluate work
            need require want wish
            needs requires wants
            important crucial essential vital key significant
            glad happy pleased delighted
            sad unhappy
            angry upset
            difficult hard tough challenging
            easy simple straightforward
            use utilize utilise employ apply
            used utilized utilised employed applied
            using utilizing utilising employing via with by through
            create make build produce generate construct
            created made built produced generated constructed programmed developed
            creating making building producing generating
            modify change alter adjust
            answer reply respond response
            ask inquire enquire request
            allow permit let enable
            several multiple many various numerous
            often frequently
            usually normally typically generally commonly
            nearly almost
            around about approximately roughly
            however but nevertheless nonetheless yet though
            because since as
            so therefore thus hence consequently
            also additionally moreover furthermore besides too
            about regarding concerning on
            instance example
            e.g. eg
            speak talk
            child kid
            children kids
            photo picture image photograph
            film movie
            autumn fall
            mobile cellphone cell
            gray grey
            mum mom
            happening going occurring
            happen occur
            happened occurred
            happens occurs
            choose select pick
            chosen selected picked
            chose selected picked
            try attempt
            tried attempted
            ensure guarantee make
            keep retain maintain
            kept retained maintained
            receive get got
            received got gotten
            contact reach
            entire whole complete full
            correct right accurate proper
            wrong incorrect mistaken faulty
            error mistake fault
            broken damaged
            error bug
            place location spot
            shop store
            car automobile
            conclude conclusion
            package parcel
            again anew
            still yet
            till until
            mail email
            rang called phoned
            came arrived
            courier driver
            check see look
            fast quickly
            message reply
            job task work
            study examine investigate
            method way approach technique manner
            part portion piece
            kind sort type
            kinds sorts types
            goal aim purpose objective
            result outcome
            results outcomes
            idea concept notion
            benefit advantage
            benefits advantages
            drawback disadvantage downside
            drawbacks disadvantages downsides
            main primary principal
            brief short concise
            summary overview synopsis
            additional extra further more
            enough sufficient
            whole entire
            rest remainder
            maybe perhaps possibly
            certainly definitely surely undoubtedly clearly obviously
            beautiful lovely pretty gorgeous
            nice pleasant lovely fine
            terrible awful horrible dreadful
            wonderful fantastic excellent amazing great marvellous marvelous
            interesting fascinating intriguing
            strange odd weird unusual
            clever smart intelligent
            rich wealthy
            ill sick
            calm peaceful
            tired exhausted weary
            famous renowned
            ancient old
            whilst while
            among amongst
            toward towards
            afterward afterwards later
            sometimes occasionally
            immediately instantly promptly right
            gone disappeared vanished
            reside live
            mention note state
            says states
            said stated
            think believe feel
            thinks believes feels
            thought believed felt
            know understand realize realise
            seem appear look
            seems appears looks
            remember recall
            forget forgot
            enjoy like love
            hear listen
            see view watch look
            see notice observe
            hello hi hey greetings
            thank thanks cheers
            bye goodbye
            depend rely
            consider regard
            demonstrate show illustrate
            demonstrates shows illustrates
            contain include hold comprise
            contains includes holds comprises
            consist comprise
            assume suppose
            improve enhance
            improved enhanced
            reduce decrease lower lessen
            reduced decreased lowered
            increase raise boost
            grow increase expand
            gather collect
            gathered collected
            verify confirm check validate
            verified confirmed checked validated
            identify recognize recognise detect spot
            obvious clear evident apparent
            likely probable
            entirely completely totally fully wholly
            very really extremely quite highly truly
            mainly mostly primarily chiefly largely
            exactly precisely
            originally initially
            finally lastly eventually ultimately
            specifically particularly especially
            particular specific certain
            common usual typical
            current present
            currently presently now
            previous prior earlier former
            previously earlier formerly
            entire overall
            amount quantity
            cost price
            salary wage
            error failure
            website site webpage page
            text content
            phone telephone
            tv television
            ad advertisement
            bike bicycle
            fridge refrigerator
            exam examination
            info information details data
            app application
            lawyer attorney
            doctor physician
            jump leap
            shout yell
            close shut
            trash garbage rubbish
            sofa couch
            road street
            rock stone
            woods forest
            began started commenced
            begun started commenced
            begins starts commences
            beginning starting commencing
            finished completed ended concluded
            finishes completes ends concludes
            finishing completing ending concluding
            buys purchases
            buying purchasing
            bigger larger
            biggest largest
            smaller littler tinier
            smallest littlest tiniest
            faster quicker swifter
            fastest quickest swiftest
            harder tougher
            hardest toughest
            easier simpler
            easiest simplest
            cleverer smarter
            cleverest smartest
            richer wealthier
            richest wealthiest
            lovelier prettier nicer
            loveliest prettiest nicest
            odder stranger weirder
            oddest strangest weirdest
            helped assisted aided
            helps assists aids
            helping assisting aiding
            issues problems troubles difficulties
            fixed repaired mended resolved solved
            fixes repairs mends resolves solves
            fixing repairing mending resolving solving
            needed required
            needing requiring
            explained clarified described
            explains clarifies describes
            explaining clarifying describing
            answered replied responded
            answers replies responds responses
            answering replying responding
            asked inquired enquired
            asks inquires enquires
            asking inquiring enquiring
            allowed permitted
            allows permits lets
            allowing permitting letting
            tries attempts
            trying attempting
            keeps retains maintains
            keeping retaining maintaining
            receives gets
            receiving getting
            chooses selects picks
            choosing selecting picking
            speaks talks
            spoke talked
            speaking talking
            shuts closes
            shut closed
            shutting closing
            jumped leaped leapt
            jumps leaps
            shouted yelled
            seemed appeared looked
            remembered recalled
            remembers recalls
            noticed observed saw
            lived resided
            lives resides
            improves enhances
            improving enhancing
            reduces decreases lowers
            reducing decreasing lowering
            verifies confirms checks validates
            verifying confirming checking validating
            gathers collects
            gathering collecting
            identified recognized recognised detected spotted
            wanted wished
            changed altered modified adjusted
            changes alters modifies adjusts
            changing altering modifying adjusting
            vanished disappeared
            mistakes errors faults
            cars automobiles
            shops stores
            films movies
            photos pictures images photographs
            phones telephones
            parcels packages
            sofas couches
            lawyers attorneys
            doctors physicians
            wie wieso
            groß riesig
            klein winzig
            schnell rasch
            beginnen anfangen starten
            begann startete
            begonnen angefangen gestartet
            beginnt startet
            kaufen erwerben
            kaufte erwarb
            gekauft erworben
            schneller rascher
            sehr wirklich äußerst recht
            vielleicht möglicherweise
            auto wagen
            grand gros
            petit menu
            commencer débuter
            commencé débuté
            commence débute
            aider assister
            très vraiment fort bien
            vite rapidement
            gran grande
            pequeño chico
            empezar comenzar iniciar
            empezó comenzó inició
            empieza comienza inicia
            comprar adquirir
            compró adquirió
            muy realmente bastante
            coche carro auto
            """;

    /** Courtesy and stress. */
    private static final String FILLERS =
            """
            very really actually just quite basically simply please kindly thanks thank hello hi hey dear sorry well so also
            too then there here okay ok sure certainly clearly absolutely truly indeed totally currently now already
            um uh oh like lot much advance appreciate appreciated greetings regards sincerely cheers welcome hope
            think guess know let lets would could can do does did
            bitte sehr wirklich leider auch noch schon mal doch halt eben danke hallo gerne ganz etwas
            très vraiment merci bonjour plaît svp bonsoir bien donc alors voilà
            muy realmente gracias hola favor bastante pues bueno
            molto davvero grazie ciao buongiorno buonasera favore prego
            muito realmente obrigado obrigada olá
            heel erg echt bedankt goedemorgen goedemiddag goedenavond alstublieft graag even
            bardzo proszę dziękuję cześć naprawdę
            пожалуйста очень спасибо здравствуйте просто действительно привет
            и в на с по к у о об из за от до для при это этот эта я ты он она мы вы они мне нам вам его её их что как бы же ли
            і й у з до від для це цей ця я ти він вона ми ви вони що як би
            και το τα ο η οι του της των σε από για με στο στη στην παρακαλώ ευχαριστώ πολύ
            """;

    private static final Map<Long, Set<Integer>> GROUP_OF = groups();
    private static final Set<Long> FILLER_HASHES = Lexicon.hashes(FILLERS);

    private Synonyms() {}

    /** Whether the two words have a group in common. */
    static boolean areOne(long wordHash, long otherHash) {
        Set<Integer> groups = GROUP_OF.getOrDefault(wordHash, Set.of());
        Set<Integer> others = GROUP_OF.getOrDefault(otherHash, Set.of());
        return groups.stream().anyMatch(others::contains);
    }

    static boolean isFiller(long wordHash) {
        return FILLER_HASHES.contains(wordHash);
    }

    private static Map<Long, Set<Integer>> groups() {
        Map<Long, Set<Integer>> groups = new HashMap<>();
        int group = 0;
        for (String line : GROUPS.lines().toList()) {
            int number = group++;
            Lexicon.hashes(line).forEach(hash -> groups.computeIfAbsent(hash, key -> new TreeSet<>())
                    .add(number));
        }
        return groups;
    }
}
