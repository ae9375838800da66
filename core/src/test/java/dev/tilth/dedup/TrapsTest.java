package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Corpora of which other programs were seen to lose rows that repeat nothing. */
class TrapsTest {
    private static final String HOUSE =
            "the old house by the lake has a garden with apple trees and a small boat that nobody has used for years ";

    @Test
    void identicalShortRowsAreFoundAndOthersStay() {
        Rows rows = Rows.texts("ok", "Yes", "yes!", "not ok", "go on", "go off", "OK", "7", "8", "7.", "?", "!", "?");
        assertThat(removed(rows)).containsExactly(2, 6, 9, 12);
    }

    @Test
    void arabicRowsThatRepeatNothingAllStay() {
        Rows rows = Rows.texts(
                "أين يقع أقرب مستشفى من هنا",
                "كم سعر هذا الكتاب",
                "كم سعر هذا القلم",
                "متى يفتح المتحف أبوابه",
                "متى يغلق المتحف أبوابه",
                "أريد غرفة لشخصين",
                "أريد غرفة لشخص واحد",
                "هل يوجد طعام نباتي",
                "لا يوجد طعام نباتي");
        assertThat(removed(rows)).isEmpty();
    }

    @Test
    void thaiChineseAndJapaneseRowsThatRepeatNothingAllStay() {
        Rows rows = Rows.texts(
                "ร้านเปิดกี่โมง",
                "ร้านปิดกี่โมง",
                "ฉันชอบกินข้าว",
                "ฉันไม่ชอบกินข้าว",
                "商店几点开门",
                "商店几点关门",
                "我喜欢这本书",
                "我不喜欢这本书",
                "店は何時に開きますか",
                "店は何時に閉まりますか");
        assertThat(removed(rows)).isEmpty();
    }

    @Test
    void repeatedRowsOfScriptsWithoutSpacesAreFound() {
        Rows rows = Rows.texts("ร้านเปิดกี่โมง", "ร้านเปิดกี่โมง!", "商店几点开门", "商店几点开门？", "店は何時に開きますか", "店は何時に開きますか。");
        assertThat(removed(rows)).containsExactly(1, 3, 5);
    }

    @Test
    void functionsThatDifferInOneSignOrNameAllStay() {
        String code =
                """
                def total(rows, limit):
                    found = 0
                    for row in rows:
                        if row.price > limit and row.open:
                            found += row.price
                    return found
                """;
        Rows rows = Rows.texts(
                code,
                code.replace(">", "<"),
                code.replace(" > ", " >= "),
                code.replace("+=", "-="),
                code.replace(" and ", " or "),
                code.replace("found = 0", "found = 1"),
                code.replace("def total", "def amount"),
                code.replace("return found", "return not found"),
                code.replace("row.open", "row.shut"));
        assertThat(removed(rows)).isEmpty();
    }

    @Test
    void eightCallsOfOneToolAllStay() {
        Rows rows = new Rows();
        for (String place : List.of("Rome", "rome", "Oslo", "Lima", "Bonn", "Cork", "Nice", "Bari")) {
            ToolCall call = new ToolCall("", "get_weather", "{\"place\": \"" + place + "\", \"unit\": \"celsius\"}");
            rows.add(Example.chat(
                    Message.system(HOUSE), Message.user(HOUSE + "weather?"), Message.calling(HOUSE, List.of(call))));
        }
        assertThat(removed(rows)).isEmpty();
    }

    @Test
    void aRepeatedConversationIsFoundAndOneWithAnotherTurnStays() {
        Rows rows = new Rows();
        for (String turn : List.of("And in spring?", "and in spring", "And in autumn?")) {
            rows.add(Example.chat(
                    Message.user(HOUSE),
                    Message.assistant(HOUSE + "too"),
                    Message.user(turn),
                    Message.assistant(HOUSE + "as well")));
        }
        assertThat(removed(rows)).containsExactly(1);
    }

    @Test
    void longTextsThatDifferInOneNumberAtTheEndStayAndRewordedOnesDoNot() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 300_000; i++) {
            text.append(HOUSE).append("in the year ").append(1000 + i).append('\n');
        }
        Rows rows = Rows.texts(
                text + "that is page 7",
                text + "that is page 8",
                text.substring(0, 9_000).replace("a small boat", "a tiny boat") + text.substring(9_000)
                        + "that is page 7",
                text.toString().replaceFirst("nobody", "somebody") + "that is page 7");
        assertThat(removed(rows)).containsExactly(2);
    }

    private static List<Integer> removed(Rows rows) {
        Duplicates found = rows.find();
        return rows.all().stream().filter(found::isRemoved).boxed().toList();
    }
}
