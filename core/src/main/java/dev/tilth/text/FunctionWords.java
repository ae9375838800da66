package dev.tilth.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Words that carry grammar rather than meaning, by language, as hashes of {@link Words}. Words that the same languages have
 * are in one set.
 */
final class FunctionWords {
    /** ISO 639-1 codes of the languages in Latin script; their index is the bit in {@link #languages}. */
    static final List<String> LANGUAGES;

    private static final long[] HASHES = new long[4096];
    /** The set of the word in each slot, 0 where it is free. */
    private static final byte[] SETS = new byte[HASHES.length];
    /** A bit by hash: whether it may be that of a word here. Most words of a text are none of these, and end here. */
    private static final long[] MAYBE = new long[256];

    /** By set, the bits of its languages; set 0 has none. */
    private static final int[] LANGUAGES_OF;

    static {
        Map<String, String> words = new TreeMap<>();
        words.put(
                "cs",
                "a aby ale ani byl byla bylo co do i jak jako je jeho jsem jsou k kde která které který na nebo o od"
                        + " po pod pro před při s se si tak také tím to u v ve však z za že");
        words.put(
                "da",
                "af at blev da de den der det dig du eller en er et for fra ham han har havde hun hvad hvor i ikke"
                        + " jeg kan med men mig nogle og også om på sig skal som så til var ved vi vil være");
        words.put(
                "de",
                "aber als auch auf aus bei bin bis das dass dem den der des die dies diese durch ein eine einem einen"
                        + " einer er es für haben hat ich ihr im in ist kann mit nach nicht noch nur oder sein sich sie"
                        + " sind so über um und uns unter vom von vor war was wenn werden wie wir wird zu zum zur");
        words.put(
                "en",
                "a about after all also an and any are as at be because been but by can could do does for from had"
                        + " has have he her his how i if in into is it its may more my no not of on one or our she"
                        + " should so some such than that the their them then there these they this to was we were what"
                        + " when which who will with would you your");
        words.put(
                "es",
                "a al como con cuando de del desde donde el ella en entre era es esta este está están ha hay la las"
                        + " le lo los más mi muy no nos o para pero por porque que qué se ser si sin sobre son su sus"
                        + " también tiene todo un una y ya yo");
        words.put(
                "fi",
                "ei en että hän he ja joka jos kanssa koska kuin kun me mitä mukaan myös mutta ne niin nyt oli olla"
                        + " on ovat se sekä sen siitä sitten tai tämä tämän vain voi");
        words.put(
                "fr",
                "à au aux avec ce ces cette comme dans de des du elle en est et être eux il ils je la le les leur lui"
                        + " mais me même mon ne nous on ont ou où par pas plus pour qu que qui sa sans se ses si son sont"
                        + " sur tout très tu un une vos votre vous");
        words.put(
                "hu",
                "a az be csak de egy el én és fel ha hogy igen is itt ki le még meg mert mi mint nagyon ne nem össze"
                        + " van vagy voltak volt ez ezt azt lehet");
        words.put(
                "id",
                "ada adalah agar akan anda apa atau bagi bahwa banyak bisa dalam dan dapat dari dengan di ia ini itu"
                        + " jika juga kami karena ke kepada kita lebih mereka oleh orang pada saya sebagai sebuah"
                        + " secara seperti sudah tidak untuk yang");
        words.put(
                "it",
                "a ai al alla anche che chi ci come con da dal dalla degli dei del della delle di e è ed era gli ha"
                        + " hanno i il in io la le lo ma mi nel nella non o per perché più quando questa questo se si"
                        + " sia sono su sua suo tra un una");
        words.put(
                "nl",
                "aan als bij dan dat de deze die dit door een en er ge geen had heb hebben heeft het hij hoe ik in is"
                        + " je kan maar me met mijn naar niet nog of om onder ook op over te tot uit van veel voor was"
                        + " wat we wel werd wordt ze zich zijn zo");
        words.put(
                "no",
                "av at ble de den denne der det du eller en er et etter for fra han har hun hva hvis hvor i ikke jeg"
                        + " kan kunne med men mitt noe noen og også om opp på seg skal som så til ut var ved vi vil"
                        + " være");
        words.put(
                "pl",
                "a ale być był była było co czy dla do go i ich ja jak jako jest jego jej już która które który lub"
                        + " ma mi na nie o od oraz po przez przy są się ta tak także to tylko w we z za ze że");
        words.put(
                "pt",
                "a ao aos as com como da das de do dos e é ela ele em entre era essa esse está eu foi isso já mais mas"
                        + " me mesmo muito na não nas no nos o os ou para pela pelo por porque que quando se sem ser"
                        + " seu sua são também te tem um uma você");
        words.put(
                "ro",
                "a acest această al ale am ar are au ca care ce cu da dar de despre din după ea el este eu fi fost în"
                        + " într la mai nu o pe pentru pot prin sa sau să se sunt și ți un unei unui");
        words.put(
                "sv",
                "alla att av den denna det dig du där efter eller en ett från för han har hon hur i inte jag kan man"
                        + " med men mig mot ni något och också om på så sig ska som till under upp ut vad var vi vid"
                        + " är över");
        words.put(
                "tr",
                "ama bana ben bir biz bu çok da daha de değil diye en gibi göre için ile ise kadar ki mı mi mu ne"
                        + " nasıl olan olarak olduğu oldu sen siz sonra şu var ve veya ya yok");
        words.put(
                "vi",
                "bạn bị cho có của các cũng đã đang để đến đi được em hay không khi là làm lại mà một này người nhưng"
                        + " những như ở ra rất sẽ sự thì tôi trong từ và vào về với");
        LANGUAGES = List.copyOf(new ArrayList<>(words.keySet()));
        Map<Long, Integer> languages = languages(List.copyOf(words.values()));
        LANGUAGES_OF = IntStream.concat(
                        IntStream.of(0), languages.values().stream().mapToInt(bits -> bits))
                .distinct()
                .sorted()
                .toArray();
        languages.forEach((hash, bits) -> add(hash, (byte) Arrays.binarySearch(LANGUAGES_OF, bits)));
    }

    private FunctionWords() {}

    /** The languages that have the word, a bit each. */
    static int languages(long hash) {
        return LANGUAGES_OF[set(hash)];
    }

    /** The number of sets, the empty one included. */
    static int sets() {
        return LANGUAGES_OF.length;
    }

    /** The languages of all words of a set, a bit each. */
    static int languagesOf(int set) {
        return LANGUAGES_OF[set];
    }

    /** The set of a word; 0 where no language has it. */
    static int set(long hash) {
        if ((MAYBE[(int) (hash >>> 56)] & 1L << (hash >>> 50)) == 0) {
            return 0;
        }
        int slot = (int) hash & (HASHES.length - 1);
        while (SETS[slot] != 0 && HASHES[slot] != hash) {
            slot = (slot + 1) & (HASHES.length - 1);
        }
        return SETS[slot];
    }

    /** The languages of each word, a bit each, from lists in the order of the languages. */
    private static Map<Long, Integer> languages(List<String> lists) {
        Map<Long, Integer> languages = new TreeMap<>();
        for (int language = 0; language < lists.size(); language++) {
            WordRange words = WordRange.of(lists.get(language));
            for (int i = 0; i < words.count(); i++) {
                languages.merge(words.hash(i), 1 << language, (one, other) -> one | other);
            }
        }
        return languages;
    }

    private static void add(long hash, byte set) {
        int slot = (int) hash & (HASHES.length - 1);
        while (SETS[slot] != 0) {
            slot = (slot + 1) & (HASHES.length - 1);
        }
        HASHES[slot] = hash;
        SETS[slot] = set;
        MAYBE[(int) (hash >>> 56)] |= 1L << (hash >>> 50);
    }
}
